"""Templates in a chat on paper: made as at the provider, and approved when the transcript says so."""

from sqlalchemy import Engine

from bot import approvals
from bot.channels.channel import Approval
from bot.template_commands import pushed, wanted
from dialogs.templates import Template


class Paper:
    """Stands in for the provider and for Meta."""

    account = "paper"

    def __init__(self, *, approved: bool) -> None:
        self.approved = approved

    def push(self, engine: Engine) -> None:
        """Every text in each language of the clinic."""
        for one in wanted(engine):
            pushed(engine, self, one, again=False)

    def approve(self, engine: Engine) -> None:
        """All of them; the worker hears of it."""
        self.approved = True
        approvals.look(engine, self, at_all=True)

    def make(self, template: Template, name: str) -> str:
        del name
        return f"HX{template.digest[:32]}"

    def submit(self, sid: str, name: str) -> Approval:
        del name
        return self.approval(sid)

    def approval(self, sid: str) -> Approval:
        del sid
        return Approval("approved" if self.approved else "pending")

    def delete(self, sid: str) -> None:
        del sid
