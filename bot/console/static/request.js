// Keeps a request's page true: counts down, and draws what has changed, but never under somebody's hands.
import { countDown } from "./counting.js";

const PERIOD = 3000;
const place = document.getElementById("dossier");
const ahead = Date.parse(place.dataset.now) - Date.now();  // of this machine's clock
let mark = place.dataset.mark;

// A chat is read from its end.
function toTheEnd() {
  for (const chat of place.querySelectorAll(".chat")) chat.scrollTop = chat.scrollHeight;
}

async function redraw() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const busy = place.querySelector("#acts details[open]") !== null;
  for (const id of ["facts", "chats", "history", ...(busy ? [] : ["acts"])]) {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
    if (!now || old.innerHTML === now.innerHTML || old.contains(document.activeElement)) continue;
    old.replaceWith(now);
    if (id === "chats") toTheEnd();
  }
  countDown(place, ahead);
}

async function look() {
  try {
    const answer = await fetch(`${place.dataset.address}?${new URLSearchParams({ mark })}`, { cache: "no-store", redirect: "manual" });
    if (answer.type === "opaqueredirect") return location.reload();
    if (answer.status === 200) {
      mark = new DOMParser().parseFromString((await answer.json()).html, "text/html").getElementById("state").dataset.mark;
      await redraw();
    }
  } catch { /* the next look tells */ }
  return setTimeout(look, document.hidden ? PERIOD * 5 : PERIOD);
}

toTheEnd();
countDown(place, ahead);
setInterval(() => countDown(place, ahead), 1000);
setTimeout(look, PERIOD);
