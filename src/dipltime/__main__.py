"""`python -m dipltime` is the command line."""

from dipltime.cli import main

if __name__ == "__main__":  # a process that `--jobs` starts imports this module as well
    main()
