"""Where cells run: each notebook's in a fork of one process that has imported what a report imports.

A fork is ready in a fraction of a second, and is as clean as a fresh process: what a report did to its
process is gone with it.  JupyterLab starts the ordinary kernel by the name ``lc-indicators``.

===================  ========================================================================
``warm_up``          whether forks are to be had; starting and ending what they are forked from
``fork_server``      the process that others are forked from, as its client has it
``warm_process``     that process
``preload``          what is imported before the first fork
``guard``            the parent of a fork, which ends with it all that it started
``cells_launch``     what the process of a notebook's cells is started with
``cell_process``     that process
``cell_streams``     what cells print
``frames``           messages between it and who runs the notebook
``private_folder``   private folders that vanish with the process that made them
``environment``      the environment of a report
===================  ========================================================================
"""
