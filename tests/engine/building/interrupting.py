"""Something that happens in the middle of a build."""

from typing import Any

from opensearch.indexing.building.progress import Progress


class Interrupting:
    """Does something to the catalogue at a moment of the build, once."""

    def __init__(self, phase: str, act: Any) -> None:
        self.phase, self.act, self.done = phase, act, False

    def __call__(self, progress: Progress) -> None:
        if progress.phase == self.phase and not self.done:
            self.done = True
            self.act()
