// Draws the two phones and the queue from /demo/state and sends what is typed or tapped; it decides nothing itself.
import { drawQueue, tick } from "/demo/static/queue.js";
import { Phone } from "/demo/static/phone.js";

const byId = (id) => document.getElementById(id);
const phones = { patient: new Phone(byId("patient"), "patient", refresh), doctor: new Phone(byId("doctor"), "doctor", refresh) };
let drawn = 0;      // the newest answer on the page: an older one that arrives late is not drawn
let asked = 0;

async function refresh() {
  const mine = ++asked;
  const query = new URLSearchParams({ patient: phones.patient.address, doctor: phones.doctor.address });
  try {
    const answer = await fetch(`/demo/state?${query}`, { cache: "no-store" });
    if (!answer.ok) throw new Error(answer.status);
    const state = await answer.json();
    if (mine <= drawn) return;
    drawn = mine;
    draw(state);
    byId("trouble").hidden = true;
  } catch {
    byId("trouble").hidden = false;
  }
}

function draw(state) {
  byId("clinic-name").textContent = state.clinic.name;
  byId("clock").textContent = state.clock;
  phones.patient.draw(state.clinic, state.patient);
  phones.doctor.draw(state.clinic, state.doctor);
  drawQueue(state);
}

async function letPass(button) {
  button.disabled = true;
  try {
    await fetch("/demo/pass", {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ minutes: Number(button.dataset.minutes) }),
    });
    await refresh();
  } finally {
    button.disabled = false;
  }
}

function show(tab) {
  document.querySelector("main").dataset.shown = tab.dataset.tab;
  for (const each of document.querySelectorAll("[data-tab]")) each.setAttribute("aria-pressed", String(each === tab));
  for (const phone of Object.values(phones)) phone.toEnd();
}

for (const button of document.querySelectorAll("[data-minutes]")) button.addEventListener("click", () => letPass(button));
for (const tab of document.querySelectorAll("[data-tab]")) tab.addEventListener("click", () => show(tab));
setInterval(tick, 250);
(async function watch() {
  await refresh();
  setTimeout(watch, document.hidden ? 3000 : 700);
})();
