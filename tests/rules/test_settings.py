"""Each command says in one go all that its configuration lacks."""

from pathlib import Path

import pytest

from bot.settings import BadSettings, CommandName, Settings

SERVE = {
    "DATABASE_URL": "postgresql://desk:secret@db/antesala",
    "TWILIO_ACCOUNT_SID": "AC1",
    "TWILIO_AUTH_TOKEN": "new, old,",
    "PUBLIC_URL": "https://desk.example.org/",
    "SECRET_KEY": "open-sesame-" * 3,
}


@pytest.mark.parametrize(
    "command,missing",
    [
        ("migrate", ["DATABASE_URL (or DATABASE_URL_FILE)"]),
        ("clinic", []),
        ("up", []),
        (
            "work",
            [
                "DATABASE_URL (or DATABASE_URL_FILE)",
                "TWILIO_ACCOUNT_SID",
                "TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE)",
            ],
        ),
        (
            "serve",
            [
                "DATABASE_URL (or DATABASE_URL_FILE)",
                "TWILIO_ACCOUNT_SID",
                "TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE)",
                "PUBLIC_URL",
                "SECRET_KEY (or SECRET_KEY_FILE)",
            ],
        ),
    ],
)
def test_all_that_is_missing_is_named(command: CommandName, missing: list[str]) -> None:
    if not missing:
        assert Settings.of(command, {}).port == 8000
        return
    with pytest.raises(BadSettings) as bad:
        Settings.of(command, {})
    assert list(bad.value.problems) == [f"{name} is missing" for name in missing]


def test_all_that_is_bad_is_named_together_with_what_is_missing() -> None:
    given = {"DATABASE_URL": "mysql://x", "PORT": "http", "TICK_SECONDS": "0", "PUBLIC_URL": "desk.example.org"}
    with pytest.raises(BadSettings) as bad:
        Settings.of("serve", SERVE | given | {"SECRET_KEY": ""})
    named = [problem.split(" ")[0] for problem in bad.value.problems]
    assert named == ["SECRET_KEY", "DATABASE_URL", "PUBLIC_URL", "PORT", "TICK_SECONDS"]


def test_good_settings_are_read() -> None:
    settings = Settings.of("serve", SERVE | {"PORT": "9000", "TICK_SECONDS": "0.5", "ANTESALA_DATA": "/srv/desk"})
    assert settings.auth_tokens == ("new", "old")
    assert (settings.public_url, settings.port, settings.tick_seconds) == ("https://desk.example.org", 9000, 0.5)
    assert settings.data == Path("/srv/desk")


def test_secrets_may_lie_in_files(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("from-a-file\n")
    given = {name: value for name, value in SERVE.items() if name != "TWILIO_AUTH_TOKEN"}
    assert Settings.of("serve", given | {"TWILIO_AUTH_TOKEN_FILE": str(file)}).auth_tokens == ("from-a-file",)
    with pytest.raises(BadSettings, match="both set"):
        Settings.of("serve", SERVE | {"TWILIO_AUTH_TOKEN_FILE": str(file)})
    with pytest.raises(BadSettings, match="cannot be read") as bad:
        Settings.of("serve", given | {"TWILIO_AUTH_TOKEN_FILE": str(tmp_path / "none")})
    assert len(bad.value.problems) == 1


def test_a_key_that_could_be_guessed_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("x" * 31 + "\n")
    given = {name: value for name, value in SERVE.items() if name != "SECRET_KEY"}
    for short in ({"SECRET_KEY": "x" * 31}, {"SECRET_KEY_FILE": str(file)}):
        for command in ("serve", "up"):
            with pytest.raises(BadSettings) as bad:
                Settings.of(command, given | short)
            assert bad.value.problems == ("SECRET_KEY must have at least 32 characters, this one has 31",)
    assert Settings.of("serve", given | {"SECRET_KEY": "x" * 32}).secret_key == "x" * 32
    with pytest.raises(BadSettings) as bad:
        Settings.of("serve", given | {"SECRET_KEY_FILE": str(tmp_path / "none")})
    assert len(bad.value.problems) == 1


def test_no_secret_is_ever_printed() -> None:
    settings = Settings.of("serve", SERVE)
    for secret in ("secret", "new", "old", "open-sesame"):
        assert secret not in repr(settings)
    with pytest.raises(BadSettings) as bad:
        Settings.of("serve", SERVE | {"DATABASE_URL": "mysql://desk:hunter2@db/x"})
    assert "hunter2" not in str(bad.value)
