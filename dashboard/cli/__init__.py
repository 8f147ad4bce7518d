"""The commands of `python -m dashboard`: one module a command, each with `run(arguments, settings) -> exit code`."""
