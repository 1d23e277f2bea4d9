"""What Jupyter calls to start, signal and end kernels named ``lc-indicators``."""

from __future__ import annotations

import asyncio
import logging
import os
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Bool, Unicode, default

from lc_indicators.publish.kernels.environment import own_environment
from lc_indicators.publish.kernels.private_folder import PrivateFolder, fits_sockets
from lc_indicators.publish.kernels.warm_up import obstacle, wants_forks

log = logging.getLogger(__name__)

#: No history of the user's; and names to complete are those that the notebook holds.  Jedi, which reads
#: source code for more, takes longer for the first ones than JupyterLab's one second of patience.
OPTIONS = ("--HistoryManager.enabled=False", "--IPCompleter.use_jedi=False")


class ReportKernelProvisioner(LocalProvisioner):
    """Kernels without user state or network, forked where that is to be had."""

    forked = Bool(help="Fork the kernel from a process that has imported what reports import.").tag(
        config=True
    )
    folder = Unicode(help="The kernel's private folder; one of its own by default.").tag(config=True)

    #: A ForkedKernel, or the ordinary one's Popen.
    process: Any = None
    _own_folder: PrivateFolder | None = None

    @default("forked")
    def _forked(self) -> bool:
        return wants_forks()

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose sockets in a private folder, and an environment without anything of the user's."""
        folder, manager = self._room(), self._manager()
        if not manager.connection_file:
            manager.connection_file = str(folder / "kernel.json")
        if fits_sockets(folder):
            # Ports clash when several kernels start at once, and anybody on the machine could connect.
            manager.transport, manager.ip = "ipc", str(folder / "kernel")
            manager.cache_ports = False
        environment = own_environment(kwargs.pop("env", None) or os.environ, folder=folder)
        arguments = [*kwargs.pop("extra_arguments", []), *OPTIONS]
        return await super().pre_launch(env=environment, extra_arguments=arguments, **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel: a fork, or the ordinary one where none is to be had."""
        reason = obstacle() if self.forked else ""
        if self.forked and not reason:
            try:
                # The first one waits for seconds until all is imported; a server's loop must not.
                await asyncio.to_thread(self._fork, cmd, kwargs)
            except (EOFError, OSError) as error:
                reason = f"the fork server failed: {error}"
            else:
                return self.connection_info
        if reason:
            _say(reason)
        return await super().launch_kernel(cmd, **kwargs)

    async def cleanup(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - Jupyter's signature
        """Remove the kernel's folder, unless another kernel is to take this one's place."""
        await super().cleanup(restart=restart)
        if self._own_folder and not restart:
            self._own_folder.remove()
            self._own_folder = None

    def _room(self) -> Path:
        if self.folder:
            return Path(self.folder)
        self._own_folder = self._own_folder or PrivateFolder()
        return self._own_folder.path

    def _manager(self) -> Any:
        return self.parent

    def _fork(self, command: list[str], options: dict[str, Any]) -> None:
        # Neither can be imported where processes do not fork.
        from lc_indicators.publish.kernels.fork_server import current
        from lc_indicators.publish.kernels.guard import Launch

        self.cwd = options.get("cwd") or os.getcwd()  # noqa: PTH109 - Jupyter wants a string
        launch = Launch(
            # After the interpreter, -m and the launcher's name.
            arguments=tuple(command[3:]),
            environment=options["env"],
            cwd=str(self.cwd),
            leftovers=(str(self._room()), str(self._manager().connection_file)),
            client=os.getpid(),
        )
        self.process = current().fork(launch)
        # No group: the guard passes signals on.
        self.pid, self.pgid = self.process.pid, None


@cache
def _say(reason: str) -> None:
    """Say once a process why reports take longer."""
    log.warning("Warm kernels are not to be had (%s); the ordinary kernel serves.", reason)
