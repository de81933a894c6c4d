"""Work on the timeline away from the screen, one thing at a time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import App

from dipltime.errors import DipltimeError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from dipltime.browse.desk import Desk, Done


class Working(App[None]):
    """A screen whose work on the store runs in a thread; what is wrong becomes a line of text."""

    desk: Desk
    busy = False

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Tell the user something in one line."""
        raise NotImplementedError

    def show_events(self, at: str | None = None) -> None:
        """Show what was loaded."""
        raise NotImplementedError

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Begin some work, unless some is being done: a key that is pressed meanwhile is not for what will be."""
        if self.busy:
            work.close()
            self.say("one moment: the last thing is still being done")
            return
        self.busy = True
        self.run_worker(self._to_its_end(work))

    async def _to_its_end(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        finally:
            self.busy = False

    async def correct(self, change: Callable[[], Done]) -> None:
        """Change the timeline, and show it as it is then, also where the change was refused."""
        self.say("saving …")
        try:
            done, at = await asyncio.to_thread(change)
        except DipltimeError as error:
            await self.reload(str(error), wrong=True)
        else:
            await self.reload(done, at=at)

    async def reload(self, words: str, *, at: str | None = None, wrong: bool = False) -> bool:
        """Ask the timeline anew, and say why; whether it answered."""
        try:
            await asyncio.to_thread(self.desk.load)
        except DipltimeError as error:
            self.desk.give_up()
            self.say(str(error), wrong=True)
            return False
        self.show_events(at)
        self.say(words, wrong=wrong)
        return True
