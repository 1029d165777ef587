"""A message to a doctor's question that its dialog does not hear: an emergency, a picture, a question to the clinic."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from dialogs import prompted
from dialogs.asked import DIALOG, is_answer
from dialogs.chat import Unanswered
from dialogs.hearing import hear
from dialogs.reply import Reply
from dialogs.running import run
from dialogs.state import Question
from models.facts import AnswerQuestion, PatientAnswered, Prompt, Refused


def put_to(reply: Reply) -> Prompt | None:
    """The doctor's question that the message came to: the one it quotes, or the newest thing the person was told."""
    prompt = reply.said.prompt or reply.said.newest
    return prompt if prompt is not None and prompt.dialog == DIALOG else None


def pass_on(reply: Reply) -> str:
    """Emergency words that answer a question reach who asked all the same: the doctor's name, "" where they do not."""
    question_id = _meant(reply)
    if question_id is None or reply.view.contact.opted_out or not reply.said.text:
        return ""
    with suppress(Refused):
        outcome = reply.hands.carry_out(AnswerQuestion(UUID(question_id), reply.said.text))
        reply.outcomes.append(outcome)
        for frame in [one for one in reply.talk.stack if one.facts.get("question_id") == question_id]:
            reply.leave(frame)
        if isinstance(outcome, PatientAnswered):
            return outcome.question.doctor
    return ""


def heard_late(reply: Reply) -> bool:
    """Whether a bare message answers a question after its request has ended, and other times were offered since."""
    newest, top = reply.said.newest, reply.talk.top
    if newest is None or newest.dialog != "again" or reply.said.tap is not None or (top is not None and top.answers):
        return False
    asked_about = reply.view.questions(UUID(newest.facts["request_id"]))
    unanswered = [question for question in asked_about if question.answer is None]
    if not unanswered or not reply.said.text or not is_answer(reply.said.text, reply.view):
        return False
    question = unanswered[-1]
    about = {"request_id": str(question.request_id), "question_id": str(question.id)}
    frame = reply.open(DIALOG, about)
    stopped = run(reply, frame)
    if isinstance(stopped, Unanswered):
        frame.question = Question(stopped.key, stopped.told)
        hear(reply, frame, frame.question)
    return True


def put_again(reply: Reply) -> None:
    """The question stands below what is said of a message that was no answer, and can be answered at once."""
    prompt = put_to(reply)
    opened = prompted.open_prompt(reply, prompt) if prompt is not None else None
    if opened is not None:
        opened[0].question = None


def _meant(reply: Reply) -> str | None:
    """The id of the question that is answered: a prompt's, or that of the dialog which is open and was seen."""
    prompt, top = put_to(reply), reply.talk.top
    if prompt is not None:
        return prompt.facts["question_id"]
    seen = top is not None and top.script == DIALOG and reply.said.saw_question and reply.said.newest is None
    return top.facts["question_id"] if top is not None and seen else None
