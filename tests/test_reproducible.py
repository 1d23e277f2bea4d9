"""Same input, same bytes: whatever surrounds the build of a report."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: A province with charts, cards, tables and ranks.
REPORT = ("--area", "VN-02", "--period", "2010-2016")


@dataclass(frozen=True)
class Build:
    """One build of the report, in Vietnamese unless others come with it."""

    name: str
    variables: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ("--language", "vi")
    umask: int = 0o022
    #: Run on one processor alone.
    one_core: bool = False
    #: A folder with spaces and letters of Vietnamese, from which it runs.
    folder: str = "here"


BUILDS = (
    Build("as people build it"),
    Build("in the far east of time, in Turkish", {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}),
    Build("in the far west, without a locale", {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "LANG": ""}),
    Build("by another user", {"USER": "nobody", "HOME": "{folder}", "PYTHONHASHSEED": "7"}, umask=0o077),
    Build("in a folder of another name", {"PYTHONHASHSEED": "4711"}, folder="thư mục có dấu"),
    Build("on one core", {"TMPDIR": "{folder}"}, one_core=True),
    Build("with the ordinary kernel", {"LC_INDICATORS_KERNEL": "ordinary"}),
    Build("after another language", options=("--language", "en", "--language", "vi")),
    Build("by a worker of a batch", options=("--language", "vi", "--language", "en", "--jobs", "1")),
)


def _digest(build: Build, root: Path) -> str:
    """Return one digest of all files of the Vietnamese edition that *build* makes."""
    folder = root / str(BUILDS.index(build)) / build.folder
    folder.mkdir(parents=True)
    variables = {name: value.format(folder=folder) for name, value in build.variables.items()}
    command = [sys.executable, "-m", "lc_indicators.cli", "report", "--quiet", *REPORT, *build.options]
    if build.one_core:
        command = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0))), *command]
    subprocess.run(
        [*command, "--data", str(ROOT / "data"), "--out", "out", "--notebook", str(ROOT / NOTEBOOK)],
        cwd=folder,
        env=os.environ | {"LC_INDICATORS_CACHE": str(root / "cache")} | variables,
        umask=build.umask,
        check=True,
    )
    files = sorted((folder / "out" / "VN-02" / "2010-2016" / "vi").iterdir())
    assert 8 == len(files)
    whole = hashlib.sha256()
    for file in files:
        whole.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


NOTEBOOK = "notebooks/period_report.ipynb"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="processors are chosen as Linux does")
def test_a_report_has_one_digest_wherever_it_is_built(tmp_path: Path) -> None:
    """Folder, user, zone, locale, hash seed, umask, cores, order and kernel leave no byte otherwise."""
    # The first one finds an empty cache and fills it; the others find it filled, two at a time.
    first = _digest(BUILDS[0], tmp_path)
    with ThreadPoolExecutor(2) as pool:
        others = pool.map(lambda build: _digest(build, tmp_path), BUILDS[1:])
        found = {build.name: digest for build, digest in zip(BUILDS[1:], others, strict=True)}

    assert dict.fromkeys(found, first) == found
