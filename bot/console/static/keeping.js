// Keeps what a page shows true without a reload: asks every few seconds, and says what came and what went.
const PERIOD = 3000;
const place = document.getElementById("live");
const news = document.getElementById("news");
const trouble = document.getElementById("trouble");

export const part = (root, id) => root.querySelector(`#${CSS.escape(id)}`);

export function say(came, went) {
  const told = [];
  if (came.length) told.push(`${news.dataset.came} ${came.join(", ")}`);
  if (went.length) told.push(`${news.dataset.went} ${went.join(", ")}`);
  if (told.length) news.textContent = told.join(". ");
}

// `redraw` gets what the page should show now, whenever that has changed.
export function keep(redraw) {
  async function look() {
    try {
      const query = new URLSearchParams({ mark: part(place, "state").dataset.mark });
      const answer = await fetch(`${place.dataset.address}?${query}`, { cache: "no-store", redirect: "manual" });
      if (answer.type === "opaqueredirect") return location.reload();  // signed out meanwhile
      if (answer.status === 200) redraw(drawn((await answer.json()).html));
      else if (answer.status !== 204) throw new Error(answer.status);
      trouble.hidden = true;
    } catch {
      trouble.hidden = false;
    }
    return setTimeout(look, document.hidden ? PERIOD * 5 : PERIOD);
  }
  setTimeout(look, PERIOD);
}

function drawn(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  return fresh.content;
}
