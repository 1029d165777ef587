// Keeps the list of chats up to date: asks every few seconds, and draws it anew only where it has changed.
const EVERY = 5000;

async function look() {
  const live = document.getElementById("live");
  if (document.hidden) return;
  const { address, version } = live.dataset;
  const answer = await fetch(`${address}?seen=${encodeURIComponent(version)}`, { credentials: "same-origin" });
  if (answer.redirected) location.reload();  // the session is over
  if (answer.status !== 200 || answer.redirected) return;
  const page = new DOMParser().parseFromString((await answer.json()).live, "text/html");
  const focused = live.contains(document.activeElement) && document.activeElement.href;
  const fresh = document.adoptNode(page.getElementById("live"));
  live.replaceWith(fresh);
  [...fresh.querySelectorAll("a")].find((link) => link.href === focused)?.focus();
}

async function keepLooking() {
  try {
    await look();
  } catch {
    // no connection: the next look finds it again
  }
  setTimeout(keepLooking, EVERY);
}

setTimeout(keepLooking, EVERY);
