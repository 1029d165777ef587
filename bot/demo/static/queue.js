// The queue between the phones: what waits, for how long still, and what came of the rest.
const place = (id) => document.getElementById(id);
let running = [];

export function drawQueue(state) {
  const offset = Date.parse(state.now) - Date.now();
  place("waiting-count").textContent = state.waiting.length;
  place("queue-empty").hidden = state.waiting.length > 0;
  running = state.waiting.map((request) => ({ ...request, offset, ...waitingCard(request) }));
  keep(place("waiting"), running.map((each) => each.card));
  keep(place("ended"), state.ended.map(endedCard));
  keep(place("tasks"), state.tasks.map(taskCard));
  place("tasks-title").hidden = state.tasks.length === 0;
  tick();
}

export function tick() {
  for (const each of running) {
    const left = Math.max(0, Date.parse(each.expires_at) - Date.now() - each.offset);
    const whole = Math.max(1, Date.parse(each.expires_at) - Date.parse(each.created_at));
    const seconds = Math.ceil(left / 1000);
    each.left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    each.left.className = `left ${seconds < 60 ? "late" : seconds < 600 ? "soon" : ""}`;
    each.meter.style.inlineSize = `${Math.min(100, (100 * left) / whole)}%`;
  }
}

function waitingCard(request) {
  const left = part("span", "left");
  const meter = part("i");
  const bar = part("div", "meter");
  bar.append(meter);
  const card = part("li", "card");
  card.dataset.code = request.code;
  card.append(part("span", "code", `${request.code} · ${request.patient}`), left, part("span", "what", request.what), bar);
  card.append(part("span", "card-state", request.card), part("span", "next", request.next));
  return { card, left, meter };
}

function endedCard(request) {
  const card = part("li", "card");
  card.dataset.code = request.code;
  card.append(part("span", "code", `${request.code} · ${request.patient}`), part("span", `status ${request.status}`, request.said));
  card.append(part("span", "what", request.what));
  return card;
}

function taskCard(task) {
  const card = part("li", task.urgent ? "card urgent" : "card");
  card.append(part("span", "what", task.what), ...task.draft.map((line) => part("span", "draft", line)));
  if (task.chat.length) card.append(chatOf(task.chat));
  return card;
}

function chatOf(lines) {
  const chat = part("details", "chat");
  chat.append(part("summary", "", "The last messages"));
  chat.append(...lines.map((line) => part("p", line.theirs ? "theirs" : "ours", `${line.time} ${line.theirs ? "◂" : "▸"} ${line.text}`)));
  return chat;
}

// Rows stay where they are when nothing changed, so a screen reader is not told the same queue again and again.
function keep(list, cards) {
  const now = [...list.children].map((each) => each.textContent).join();
  const same = list.id !== "waiting" && now === cards.map((each) => each.textContent).join();
  if (!same) list.replaceChildren(...cards);
}

function part(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text ?? "";
  return made;
}
