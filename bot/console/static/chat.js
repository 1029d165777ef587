// Keeps an open chat up to date: asks every few seconds whether anything has changed, and draws only what did.
const EVERY = 3000;
const log = () => document.querySelector("#live .chat-lines");

function toTheEnd() {
  log().scrollTop = log().scrollHeight;
}

function draw(fresh) {
  const live = document.getElementById("live");
  const atTheEnd = log().scrollTop + log().clientHeight >= log().scrollHeight - 40;
  const was = log().scrollTop;
  const focused = live.contains(document.activeElement) && document.activeElement.closest("form")?.action;
  live.replaceWith(fresh);
  const seen = document.querySelector("#write [name=seen]");
  if (seen) seen.value = fresh.dataset.seen;
  if (atTheEnd) toTheEnd(); else log().scrollTop = was;
  const again = [...fresh.querySelectorAll("form")].find((form) => form.action === focused);
  again?.querySelector("button")?.focus();
}

async function look() {
  const { address, version } = document.getElementById("live").dataset;
  if (document.hidden) return;
  const answer = await fetch(`${address}?seen=${encodeURIComponent(version)}`, { credentials: "same-origin" });
  if (answer.redirected) location.reload();  // the session is over
  if (answer.status !== 200 || answer.redirected) return;
  const page = new DOMParser().parseFromString((await answer.json()).live, "text/html");
  draw(document.adoptNode(page.getElementById("live")));
}

async function keepLooking() {
  try {
    await look();
  } catch {
    // no connection: the next look finds it again
  }
  setTimeout(keepLooking, EVERY);
}

const box = document.getElementById("words");
box?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) box.form.requestSubmit();
});

toTheEnd();
setTimeout(keepLooking, EVERY);
