"""Warm kernels: each a fork of one process that has imported what a report imports.

A fork is ready in a fraction of a second, and is as clean as a fresh process: what a report did to its
kernel is gone with it.  Papermill and JupyterLab start these kernels by the name ``lc-indicators``.

=================  ==========================================================================
``warmth``         whether forks are to be had; starting and ending the process that is forked from
``server``         that process, a fork server
``starting``       what the fork server starts with
``launch``         what a kernel is started with
``guard``          the parent of a kernel, which ends with it all that it started
``newborn``        what a fork does to become a kernel of its own
``streams``        what a kernel shows
``process``        the kernel as its client holds it, like a ``subprocess.Popen``
``provisioner``    what Jupyter calls
``folders``        private folders that vanish with the process that made them
``surroundings``   the environment of a report
``preload``        what is imported before the first fork
=================  ==========================================================================
"""
