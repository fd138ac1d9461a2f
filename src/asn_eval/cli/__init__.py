"""The command line: argv to one job, show, exit code."""
