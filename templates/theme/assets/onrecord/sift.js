// Sifts the items of a list by the form above it. A control's name is that of a data-… attribute: an item must hold one
// of the chosen words (none of them, where the name begins with no-). `words` is looked for in what stands in the item,
// `order` sorts by data-by-…. What is chosen stands in the address, so that a view can be shared.
for (const form of document.querySelectorAll("form[data-sift]")) {
  const list = document.getElementById(form.dataset.sift);
  const items = [...list.querySelectorAll("[data-item]")];
  const groups = [...list.querySelectorAll("[data-group]")];
  const marks = [...document.querySelectorAll("[data-ids]")].map((mark) => [mark, mark.dataset.ids.split(" ")]);
  const parts = [...document.querySelectorAll(".r-jump a")].filter((link) => link.pathname !== location.pathname);
  const output = form.querySelector("output");
  const [, noun] = output.textContent.match(/^\d+ (.*?)s?$/);
  const words = new Map(items.map((item) => [item, new Map()]));

  const wanted = () => {
    const chosen = {};
    for (const [name, value] of new FormData(form)) if (value) (chosen[name] ??= []).push(value);
    return chosen;
  };
  const said = (item, name) => {
    const known = words.get(item);
    if (!known.has(name)) known.set(name, (item.dataset[name] ?? "").split(" "));
    return known.get(name);
  };
  const text = (item) => {
    const known = words.get(item);
    if (!known.has("")) known.set("", item.textContent.toLowerCase().replace(/\s+/g, " "));
    return known.get("");
  };
  const fits = (item, chosen) => Object.entries(chosen).every(([name, values]) => {
    if (name === "order") return true;
    if (name === "words") return values.every((value) => text(item).includes(value.trim().toLowerCase()));
    const without = name.startsWith("no-");
    const held = said(item, without ? name.slice(3) : name);
    return held.some((each) => values.includes(each)) !== without;
  });

  const sift = (chosen) => {
    const shown = new Set(items.filter((item) => fits(item, chosen)));
    for (const item of items) if (item.hidden === shown.has(item)) item.hidden = !shown.has(item);
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const ids = new Set([...shown].map((item) => item.id));
    for (const [mark, its] of marks) mark.classList.toggle("is-out", !its.some((id) => ids.has(id)));
    const all = shown.size === items.length;
    output.textContent = `${all ? "" : `${shown.size} of `}${items.length} ${noun}${items.length === 1 ? "" : "s"}`;
    if (!all) for (const fold of list.querySelectorAll("details")) fold.open = true;
    form.classList.toggle("is-on", Object.keys(chosen).length > 0);
  };

  const order = ({ order: [key] = [""] }) => {
    const place = (item) => Number(item.dataset[`by${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`] ?? 0);
    const sorted = key ? [...items].sort((one, other) => place(one) - place(other)) : items;
    if (sorted.some((item, at) => item !== item.parentNode.children[at])) for (const item of sorted) item.parentNode.append(item);
  };

  const apply = () => {
    const chosen = wanted();
    sift(chosen);
    if (form.elements.order) order(chosen);
    return chosen;
  };
  const query = (chosen) => {
    const pairs = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value]));
    return pairs.length ? `?${new URLSearchParams(pairs)}` : "";
  };
  // The other parts of a long list are sifted alike.
  const lead = (chosen) => parts.forEach((link) => { link.search = query(chosen); });
  const remember = (chosen) => {
    history.replaceState(null, "", `${location.pathname}${query(chosen)}${location.hash}`);
    lead(chosen);
  };
  const restore = () => {
    const asked = new URLSearchParams(location.search);
    for (const control of form.elements) {
      if (!control.name) continue;
      const values = asked.getAll(control.name);
      if (control.type === "checkbox") control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
  };

  form.addEventListener("input", (event) => {
    const { jump } = event.target.dataset;
    if (!jump) return remember(apply());
    const there = items.find((item) => !item.hidden && item.dataset[jump] >= event.target.value);
    if (event.target.value && there) there.scrollIntoView();
  });
  form.addEventListener("reset", () => setTimeout(() => remember(apply())));
  form.addEventListener("submit", (event) => event.preventDefault());
  restore();
  if (Object.keys(wanted()).length) lead(apply()); // else all is as it should be
}
