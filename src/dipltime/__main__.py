"""`python -m dipltime` is the command line."""

from dipltime.cli import main

main()
