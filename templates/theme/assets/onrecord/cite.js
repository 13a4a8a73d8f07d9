/* Buttons to copy an address or a citation, and the day of reading. All that they copy stands on the page; without script it
   is read and selected there. */
(() => {
  "use strict";
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const said = make("p", { className: "sr" });
  said.setAttribute("role", "status");
  document.body.append(said);

  /* ---- copying */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // a site without https, or an old browser
      const field = make("textarea", { value: text, className: "sr" });
      (document.querySelector("dialog[open]") ?? document.body).append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  const button = (label, what, does) => {
    const made = make("button", { type: "button", className: "r-button" }, label);
    if (what) made.append(make("span", { className: "sr" }, ` ${what}`));
    made.addEventListener("click", does);
    return made;
  };
  const copier = (label, what, text) => {
    const made = button(label, what, async () => {
      await copy(text());
      said.textContent = `Copied ${what}`;
      made.classList.add("is-done");
      setTimeout(() => made.classList.remove("is-done"), 1600);
    });
    return made;
  };

  /* ---- this page */
  const here = () => document.querySelector("[data-address]")?.href ?? location.href.replace(/[?#].*/, "");
  const today = new Date();
  const [day, at, year] = [today.getDate(), today.getMonth(), today.getFullYear()];
  const month = "January February March April May June July August September October November December".split(" ")[at];
  const short = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ")[at];
  const read = { MLA: `Accessed ${day} ${short} ${year}.`, Chicago: `Accessed ${month} ${day}, ${year}.` };
  const dated = (root) => [...root.querySelectorAll("[data-cite]")].map((form) => {
    const { cite } = form.dataset;
    if (cite in read) form.append(` ${read[cite]}`);
    return form;
  });
  const forms = dated(document);
  for (const form of forms) {
    const { cite } = form.dataset;
    form.after(make("dd", {}, copier("Copy", `the citation, ${cite}`, () => form.textContent.trim())));
    if (form.tagName === "PRE") { const row = form.nextSibling; form.parentElement.after(row); }
  }
  const folded = document.getElementById("r_cite");
  const unfold = () => { if (folded && location.hash === "#r_cite") folded.open = true; };
  addEventListener("hashchange", unfold);
  unfold();
  const line = document.querySelector(".r-colophon__line");
  if (line) line.append(" ", copier("Copy link", "to this page", here));

  /* ---- each statement */
  const TEX = { "\\": "\\textbackslash{}", "{": "\\ensuremath{\\lbrace}", "}": "\\ensuremath{\\rbrace}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  const tex = (text) => text.replace(/[\\{}~^<>|&%$#_]/g, (c) => TEX[c] ?? ("<>|".includes(c) ? `\\ensuremath{${c}}` : `\\${c}`));
  const words = (item) => item.querySelector("blockquote").textContent.replace(/\s+/g, " ").trim();
  const told = (item) => !item.querySelector(".r-untold");

  /** A source's page: its citation, and the statement there. Beside other wordings they are not, and are asked for. */
  const sources = new Map();
  const elsewhere = async (link) => {
    const url = new URL(link.href), page = url.pathname;
    if (!sources.has(page)) {
      const answer = await fetch(page);
      if (!answer.ok) throw new Error(page);
      const root = new DOMParser().parseFromString(await answer.text(), "text/html");
      sources.set(page, { root, forms: dated(root) });
    }
    const { root, forms: its } = sources.get(page);
    return [its, root.getElementById(decodeURIComponent(url.hash.slice(1))).closest(".r-wording")];
  };

  /** The citation of a source, with a statement's words, who says them, and where they stand. */
  const composed = (form, item, address) => {
    const text = form.textContent.trim();
    const draft = item.querySelector(".r-draft")?.textContent;
    const who = draft ? `${item.dataset.who} [${draft}]` : item.dataset.who;
    const said = (as) => told(item) ? `“${as(words(item))}”, ${as(who)}` : as(who);
    const id = new URL(address).hash.slice(1);
    if (form.dataset.cite === "BibTeX") {
      return text.replace(/^@misc\{([^,]+),/, `@misc{$1-${id},`)
        .replace(/\n?\}$/, () => `\n annote = {${said(tex)}. On record: ${tex(address)}},\n}`);
    }
    if (form.dataset.cite === "CSL") {
      const cited = JSON.parse(text);
      return JSON.stringify({ ...cited, id: `${cited.id}-${id}`, annote: `${said(String)}. On record: ${address}` }, null, 1);
    }
    return `${said(String)}. ${text} On record: ${address}`;
  };

  const dialog = make("dialog", { className: "r-dialog record" });
  const show = (forms, item, address) => {
    const list = make("dl");
    for (const form of forms) {
      const { cite } = form.dataset, text = composed(form, item, address);
      const shown = make(form.tagName === "PRE" ? "pre" : "p", {}, text);
      shown.dataset.form = cite;
      list.append(make("div", {}, make("dt", {}, cite === "CSL" ? "CSL-JSON" : cite), make("dd", {}, shown),
        make("dd", {}, copier("Copy", `the citation, ${cite}`, () => text))));
    }
    const close = button("Close", "", () => dialog.close());
    const title = make("h2", { id: "r_dialog" }, "Cite this statement");
    dialog.replaceChildren(make("header", {}, title, close), list);
    if (!dialog.open) dialog.showModal();
  };
  dialog.setAttribute("aria-labelledby", "r_dialog");
  document.body.append(dialog);

  for (const item of document.querySelectorAll(".r-wording, .r-rejection")) {
    const anchor = item.querySelector("h3[id]"), link = item.querySelector(".r-wording__who a[href*='#']");
    const address = () => anchor ? `${here()}#${anchor.id}` : new URL(link.getAttribute("href"), here()).href;
    const note = item.querySelector(":scope > .r-note");
    if (!note || !(anchor || link)) continue;
    const row = make("span", { className: "r-buttons" }, copier("Copy link", "to this statement", address));
    const cite = async () => {
      if (anchor) return show(forms, item, address());
      try {
        show(...await elsewhere(link), address());
      } catch { location.assign(link.href); } // it stands there, too
    };
    if (!anchor || forms.length) row.append(" ", button("Cite", "this statement", cite));
    // Beside the way to the original, where there is one: then nothing on the page moves.
    const beside = note.querySelector(".r-out") ?? note.appendChild(make("p", { className: "r-out" }));
    beside.append(" ", row);
  }
})();
