"""`antesala doctor code CLINIC DOCTOR`: a one-time code that shows whose number a doctor's is."""

import click
from sqlalchemy import select

from bot.at_hand import of_clinic
from bot.settings import Settings
from models import sql
from models.enrolment import new_code


def code_for(settings: Settings, clinic: str, doctor: str) -> str:
    """The code with what to do with it. Raises ClickException where there is no such clinic or doctor, or no number."""
    d, c = sql.doctor.c, sql.clinic.c
    with of_clinic(settings, clinic) as session:
        found = select(d.id, d.name, d.whatsapp, c.enrolment).join_from(sql.doctor, sql.clinic, c.id == d.clinic_id)
        row = session.execute(found.where(d.slug == doctor, d.is_active)).first()
        if row is None:
            raise click.ClickException(f'the clinic "{clinic}" has no doctor "{doctor}"')
        if row.whatsapp is None:
            raise click.ClickException(f"the clinic's file has no whatsapp number for {row.name}")
        digits = new_code(session, row.id)
    told = f"{digits[:4]} {digits[4:]}\n{row.name} sends it from {row.whatsapp} to the clinic within 24 hours."
    return told if row.enrolment == "code" else f'{told}\nThe clinic does not ask for codes: set enrolment = "code".'
