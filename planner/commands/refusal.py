"""How a command says that it cannot do what was asked."""


class Refusal(Exception):
    """What to tell, line by line, and the exit code (1: data, file or place; 2: wrong use)."""

    def __init__(self, *lines: str, code: int = 1) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines
        self.code = code
