"""The application for a WSGI server of your own choice; `antesala serve` brings one."""

from bot.app import create_app

app = create_app()
