// Keeps the queue true without a reload: asks every few seconds, changes only what has changed, counts down, filters.
import { countDown } from "./counting.js";
import { keep, part, say } from "./keeping.js";

const place = document.getElementById("live");
const wanted = document.getElementById("wanted");
let ahead = 0;  // milliseconds that the clinic's clock is ahead of this machine's

const fold = (words) => words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").trim();

function setClock(state) {
  ahead = Date.parse(state.dataset.now) - Date.now();
}

function likes(row) {
  const sought = fold(wanted.elements.find.value);
  const digits = sought.replace(/\D/g, "");
  const found = row.dataset.find.includes(sought) || (digits.length > 3 && row.dataset.find.includes(digits));
  const field = (name) => ["", row.dataset[name]].includes(wanted.elements[name].value);
  const box = (name) => !wanted.elements[name].checked || row.dataset[name] === "1";
  return found && field("waits") && field("doctor") && box("urgent") && box("due");
}

function filter() {
  const rows = [...part(place, "rows").children];
  for (const row of rows) row.hidden = !likes(row);
  part(place, "nothing").hidden = rows.some((row) => !row.hidden);
}

// The row's own words, without what the countdown has written into it.
function bare(row) {
  const copy = row.cloneNode(true);
  for (const shown of copy.querySelectorAll("[data-ends]")) shown.textContent = "";
  copy.removeAttribute("hidden");
  return copy.outerHTML;
}

function morphList(old, fresh) {
  const focused = document.activeElement;
  const stays = new Set([...fresh.children].map((row) => row.id));
  for (const row of [...old.children]) if (!stays.has(row.id)) row.remove();
  let at = old.firstElementChild;
  for (const row of [...fresh.children]) {
    let mine = part(old, row.id);
    if (mine && bare(mine) !== bare(row)) {
      if (at === mine) at = mine.nextElementSibling;
      const held = mine.contains(focused);
      mine.replaceWith(row);
      if (held) row.querySelector("a").focus({ preventScroll: true });
      mine = row;
    }
    mine ??= row;
    if (mine === at) at = at.nextElementSibling; else old.insertBefore(mine, at);
  }
  // A row that was moved has lost it.
  if (old.contains(focused) && document.activeElement !== focused) focused.focus({ preventScroll: true });
}

function redraw(root) {
  const codes = (list) => [...list.children].map((row) => row.dataset.code);
  const [before, after] = [codes(part(place, "rows")), codes(part(root, "rows"))];
  const height = window.scrollY;
  morphList(part(place, "rows"), part(root, "rows"));
  morphList(part(place, "ended"), part(root, "ended"));
  for (const id of ["state", "counts", "nothing"]) part(place, id).replaceWith(part(root, id));
  setClock(part(place, "state"));
  filter();
  countDown(place, ahead);
  if (window.scrollY !== height) window.scrollTo({ top: height, behavior: "instant" });
  say(after.filter((code) => !before.includes(code)), before.filter((code) => !after.includes(code)));
}

wanted.dataset.live = "";
wanted.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) return;  // it looks in all records
  event.preventDefault();
  filter();
});
wanted.addEventListener("input", filter);
setClock(part(place, "state"));
filter();
countDown(place, ahead);
setInterval(() => countDown(place, ahead), 1000);
keep(redraw);
