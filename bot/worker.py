"""The worker: a clock that only ticks, a sender that is woken, a look at the provider every minute."""

import logging
import os
import secrets
import signal
import socket
import threading
import time
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler

from bot import approvals
from bot.logs import trouble
from bot.reconcile import reconcile
from bot.sender import Sender
from bot.services import Services
from bot.sweeps import sweep
from bot.wake import Listener
from models import heartbeats
from models.database import work

LOOK_EVERY = 1.0  # seconds, whether woken or not
RECONCILE_EVERY = 60
TEMPLATES_EVERY = 300  # seconds; those that were judged are looked at by the hour
STILL = 60  # seconds in which no tick so much as began; then the process ends so that its manager starts another
log = logging.getLogger(__name__)


class Worker:
    """Runs until `stop`. Everything due is rows, so two of them, a late tick or a restart do no harm."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(2)}"
        self.tick_seconds = services.settings.tick_seconds
        self._woken, self._stopping = threading.Event(), threading.Event()
        self.sender = Sender(services, freed=self._woken.set)
        self._last_tick = self._last_pass = time.monotonic()
        self._reconciled = False

    def run(self) -> int:
        """Blocks; 0 after `stop`, 1 if the ticking has died."""
        scheduler, listener = self._scheduler(), Listener(self.services.engine, self._woken.set)
        scheduler.start()
        listener.start()
        log.info("worker %s is at work", self.name)
        try:
            while not self._stopping.is_set() and self._is_ticking():
                self._send()
                self._woken.wait(LOOK_EVERY)
                self._woken.clear()
        finally:
            scheduler.shutdown(wait=True)
            listener.stop()
            self.sender.close()
        return 0 if self._stopping.is_set() else 1

    def stop(self) -> None:
        """What is under way is finished; safe in a signal handler."""
        self._stopping.set()
        self._woken.set()

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    def tick(self) -> None:
        """What is due is done, then the sign of life is given; without it the alarm page goes red."""
        self._last_tick = time.monotonic()
        try:
            sweep(self.services)
            if time.monotonic() - self._last_pass < STILL:  # the sender lives too
                with work(self.services.engine, None) as session:
                    heartbeats.beat(session, self.name)
        except Exception as error:  # noqa: BLE001  (the next tick tries again; the missing heartbeat tells)
            trouble(log, error, "a tick failed")

    def reconcile(self) -> None:
        try:
            reconcile(self.services, first=not self._reconciled)
            self._reconciled = True
        except Exception as error:  # noqa: BLE001  (in a minute again)
            trouble(log, error, "not reconciled")

    def look_at_templates(self) -> None:
        """Those that Meta has not judged yet, that were refused to somebody, and each by the hour."""
        for channel in self.services.channels.values():
            try:
                if channel.templates is not None and approvals.look(self.services.engine, channel.templates):
                    self.wake()
            except Exception as error:  # noqa: BLE001  (in five minutes again)
                trouble(log, error, "templates not looked at")

    def _send(self) -> None:
        """Until nobody is due or all hands are full; a hand that comes free wakes us."""
        try:
            while not self._stopping.is_set() and (self.sender.send_due() or self.sender.paced):
                self.sender.wait_for_room()
                self.sender.wait_for_a_hand(LOOK_EVERY)
            self._last_pass = time.monotonic()
        except Exception as error:  # noqa: BLE001  (a second later again)
            trouble(log, error, "nothing sent")

    def _is_ticking(self) -> bool:
        silent = time.monotonic() - self._last_tick
        if silent < max(STILL, 30 * self.tick_seconds):
            return True
        log.critical("nothing has ticked for %.0f s, ending", silent)
        return False

    def _scheduler(self) -> BackgroundScheduler:
        once = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        scheduler = BackgroundScheduler(timezone="UTC", job_defaults=once)
        scheduler.add_job(self.tick, "interval", seconds=self.tick_seconds, id="tick")
        if any(channel.has_window for channel in self.services.channels.values()):
            scheduler.add_job(self.reconcile, "interval", seconds=RECONCILE_EVERY, id="reconcile")
        if any(channel.templates is not None for channel in self.services.channels.values()):
            scheduler.add_job(self.look_at_templates, "interval", seconds=TEMPLATES_EVERY, id="templates")
        return scheduler


def work_until_stopped(services: Services) -> int:
    """Runs a worker in this process until SIGTERM or SIGINT."""
    worker = Worker(services)

    def stop(_number: int, _frame: FrameType | None) -> None:
        worker.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return worker.run()
