"""What is wrong with a setting, in the reader's language: the file's own sentences speak of quotes and brackets."""

import re

from bot.console.say import say

# The sentence as the clinic file's checks say it, the text's key; a named group is a fact of the text.
WRONGS = tuple((re.compile(pattern, re.DOTALL), f"wrong-{key}") for pattern, key in (
    (r"is missing.*price needs a currency.*", "price-currency"),
    (r"is missing.*|must not be empty.*", "empty"),
    (r"must be a text in quotes.*", "empty"),
    (r"must not hold control characters|must be one line without control characters", "control"),
    (r"is too long: (?P<length>\d+) characters, at most (?P<most>\d+)", "long"),
    (r"is too long: at most (?P<most>\d+) characters", "longer"),
    (r"must be a whole number.*", "number"),
    (r"must not be negative", "negative"),
    (r"must be from (?P<least>\d+) to (?P<most>\d+)", "between"),
    (r"must be one of .*|must be true or false.*", "choice"),
    (r"must be an amount.*", "amount"),
    (r"must have at most two decimals", "decimals"),
    (r"must be at most (?P<most>\S+)", "most"),
    (r"must be a day .*|must be in the years .*", "day"),
    (r"must be a time of day.*", "time"),
    (r"must be hours such as.*", "hours"),
    (r"must end after it begins", "backwards"),
    (r"has hours that overlap", "overlap"),
    (r"must be a list in square brackets.*|must be a table.*|must be tables.*|is not written as TOML.*", "form"),
    (r"has lists or tables inside.*", "form"),
    (r"must have at most (?P<most>\d+) entries", "many"),
    (r"is given twice|must not say the same time twice", "twice"),
    (r"must be a phone number.*|.* is no phone number.*", "phone"),
    (r"must be a time zone such as[^;]*; did you mean \"(?P<near>[^\"]+)\"\?", "zone-near"),
    (r"must be a time zone such as.*", "zone"),
    (r"must be a language there are texts for: (?P<known>.*)", "spoken"),
    (r"must hold the clinic's own language.*", "own-language"),
    (r"must be the code of a language.*", "language"),
    (r"must be a currency code.*", "currency"),
    (r"must be 1 to 63 small letters.*", "slug"),
    (r"must be an e-mail address", "email"),
    (r"must be an address that begins.*", "web"),
    (r"must be a number to dial.*", "dial"),
    (r"must be a colour.*", "colour"),
    (r"must be named with small letters.*", "topic"),
    (r"has an answer without a topic", "topicless"),
    (r"has an answer for all languages and others.*", "beside-all"),
    (r"is no key here; there are (?P<known>.*)", "unknown"),
    (r"(?P<name>\S+) is required but not asked", "not-asked"),
    (r"\"(?P<value>.*)\" is already that of .*", "taken"),
    (r".*is already the number of another clinic", "clinic-number"),
    (r"is the clinic's own number.*", "own-number"),
    (r"\"(?P<slug>.*)\" must be another doctor.*", "backup"),
    (r"\"(?P<slug>.*)\" has no whatsapp number.*", "backup-number"),
    (r"must leave an hour a day.*", "quiet"),
    (r"needs a price, the least it costs", "price-first"),
    (r"must not be less than the price.*", "price-order"),
    (r"is longer than the doctor's max_appointment_duration.*at most (?P<longest>\d+)", "longest"),
    (r"there is a switched-off service \"(?P<name>.*)\" already.*", "service-back"),
    (r"is no text of this language.*|is not for changing.*", "text"),
    (r"is not written as Fluent.*", "braces"),
    (r"must hold exactly (?P<facts>.*)", "facts"),
))  # fmt: skip


def plainly(sentence: str) -> str:
    """The sentence as the reader would say it; one that nobody foresaw stays as the file says it."""
    for pattern, key in WRONGS:
        found = pattern.fullmatch(sentence)
        if found:
            return say(key, **found.groupdict())
    return sentence
