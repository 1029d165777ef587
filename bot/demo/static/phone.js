// One phone: bubbles, ticks, reply buttons, lists and the line to write on, as WhatsApp draws them.
const TICKS = { waiting: "🕓", sent: "✓", delivered: "✓✓", read: "✓✓", failed: "!" };

const EMPTY = {
  patient: "Write “hi” to book a visit. Buttons and lists can be tapped, and numbers or words typed.",
  doctor: "A card arrives here when somebody asks for a visit. Tap a button, or write its code with yes or no.",
};

export class Phone {
  constructor(place, who, refresh) {
    place.append(document.getElementById("phone-template").content.cloneNode(true));
    this.who = who;
    this.refresh = refresh;
    this.address = "";
    this.drawn = new Map();
    this.quoting = null;
    this.part = (name) => place.querySelector(name);
    this.part(".talk").dataset.empty = EMPTY[who];
    this.part("form").addEventListener("submit", (event) => this.write(event));
    this.part("select").addEventListener("change", (event) => this.become(event.target.value));
    this.part(".sheet").addEventListener("click", (event) => { if (event.target === this.part(".sheet")) this.part(".sheet").close(); });
  }

  become(address) {
    this.address = address;
    this.forget();
    this.refresh();
  }

  forget() {
    this.drawn.clear();
    this.part(".talk").replaceChildren();
    this.quote(null);
  }

  draw(clinic, phone) {
    if (this.address !== phone.address) { this.address = phone.address; this.forget(); }
    this.part(".clinic").textContent = clinic.name;
    this.part(".face").textContent = clinic.name.trim().slice(-3, -2) || "A";
    this.people(phone.people);
    for (const message of phone.messages) this.bubble(message);
    this.see(phone.messages);
  }

  // What is on the screen has been read; the clinic's queue shows it as two blue ticks.
  async see(messages) {
    const ids = messages.filter((each) => !each.mine && each.state !== "read").map((each) => each.id);
    if (!ids.length || document.hidden || !this.part(".talk").offsetParent) return;
    await fetch("/demo/seen", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ids }),
    });
  }

  people(people) {
    const list = this.part("select");
    const same = [...list.options].map((option) => option.value + option.text).join() === people.map((each) => each.address + each.name).join();
    if (!same) list.replaceChildren(...people.map((each) => new Option(each.name, each.address)));
    list.value = this.address;
  }

  bubble(message) {
    const known = this.drawn.get(message.id);
    if (known) { drawTicks(known, message); return; }
    const item = element("li", `bubble ${message.mine ? "mine" : ""}`);
    item.dataset.id = message.id;
    const body = element("div", "words");
    if (message.quoted) body.append(element("blockquote", "", message.quoted));
    body.append(marked(message.text), this.footer(message));
    item.append(body);
    if (message.options.length) item.append(this.choices(message));
    const talk = this.part(".talk");
    const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
    talk.append(item);
    this.drawn.set(message.id, item);
    drawTicks(item, message);
    if (atEnd || message.mine) this.toEnd();
  }

  footer(message) {
    const footer = element("footer");
    if (!message.mine) {
      const reply = element("button", "quote", "↩ reply");
      reply.type = "button";
      reply.addEventListener("click", () => this.quote(message));
      footer.append(reply);
    }
    footer.append(element("time", "", message.time));
    if (message.mine) footer.append(element("span", "ticks"));
    return footer;
  }

  choices(message) {
    const place = element("div", "choices");
    if (message.options.length <= 3) {
      for (const option of message.options) place.append(this.button(option.title, () => this.send({ tap: option.id, text: option.title })));
    } else {
      place.append(this.button("☰ Choose", () => this.sheet(message.options)));
    }
    return place;
  }

  button(title, act) {
    const button = element("button", "", title);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  sheet(options) {
    const sheet = this.part(".sheet");
    const rows = options.map((option) => {
      const row = element("li");
      const button = this.button(option.title, () => { sheet.close(); this.send({ tap: option.id, text: option.title }); });
      if (option.description) button.append(element("small", "", option.description));
      row.append(button);
      return row;
    });
    sheet.querySelector("ol").replaceChildren(...rows);
    if (!sheet.open) sheet.show();
    sheet.querySelector("button").focus();
  }

  quote(message) {
    this.quoting = message;
    this.part(".quoting")?.remove();
    if (!message) return;
    const line = element("div", "quoting");
    const drop = this.button("✕", () => this.quote(null));
    drop.setAttribute("aria-label", "Do not quote");
    line.append(element("span", "", `↩ ${message.text}`), drop);
    this.part("form").before(line);
    this.part("input").focus();
  }

  write(event) {
    event.preventDefault();
    const text = this.part("input").value;
    if (!text.trim()) return;
    this.part("input").value = "";
    this.send({ text, quoted: this.quoting?.id ?? null });
    this.quote(null);
  }

  async send(message) {
    if (!this.address) await this.refresh();  // typed before the page knew whose phone this is
    await fetch("/demo/say", {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ from: this.address, ...message }),
    });
    await this.refresh();
  }

  toEnd() {
    const talk = this.part(".talk");
    talk.scrollTop = talk.scrollHeight;
  }
}

function drawTicks(item, message) {
  const ticks = item.querySelector(".ticks");
  if (!ticks) return;
  ticks.textContent = TICKS[message.state] ?? "";
  ticks.className = `ticks ${message.state}`;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// WhatsApp's own marks: *bold*, _italic_, ~struck~; everything else is plain text, never HTML.
function marked(text) {
  const line = element("p");
  const pattern = /(^|[\s(])([*_~])(\S(?:[^\n]*?\S)?)\2(?=$|[\s).,:;!?])/gmu;
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    line.append(text.slice(from, found.index) + found[1], element({ "*": "b", "_": "i", "~": "s" }[found[2]], "", found[3]));
    from = found.index + found[0].length;
  }
  line.append(text.slice(from));
  return line;
}
