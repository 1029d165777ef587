"""What people write: `when` reads days and times, `answer` one short answer by its kind; both are pure."""

from dialogs.reading.scored import when
from dialogs.reading.scored_answers import answer

__all__ = ["answer", "when"]
