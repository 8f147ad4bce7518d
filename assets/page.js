/* The few things that the browser does by itself. The address line is the truth: links, boxes and fields change it,
   dcc.Location notices, and the server answers with everything that the page shows. */
(function () {
  "use strict";

  var KEY = "policy-timeline-theme";
  var NARROW = window.matchMedia("(max-width: 760px)");
  var DARK = window.matchMedia("(prefers-color-scheme: dark)");
  var SINGLE = ["q", "from", "to", "dated", "lane", "event"];
  var opener = null; // the event whose panel is open: focus goes back to its row

  function $(id) { return document.getElementById(id); }
  function no() { return window.dash_clientside.no_update; }
  function same(a, b) { return JSON.stringify(a) === JSON.stringify(b); }

  // ---- address line -------------------------------------------------------------------------------------------
  function go(search, replaced) {
    var target = window.location.pathname + (search === "?" ? "" : search);
    if (target === window.location.pathname + window.location.search) { return; }
    window.history[replaced ? "replaceState" : "pushState"]({}, "", target);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function change(alter, replaced) {
    var asked = new URLSearchParams(window.location.search);
    alter(asked);
    var text = asked.toString();
    go(text ? "?" + text : "?", replaced);
  }

  function toggle(name, value, on) {
    change(function (asked) {
      var kept = asked.getAll(name).filter(function (one) { return one !== value; });
      asked.delete(name);
      kept.concat(on ? [value] : []).forEach(function (one) { asked.append(name, one); });
      asked.delete("event");
    });
  }

  function put(name, value) {
    change(function (asked) {
      if (value.trim()) { asked.set(name, value.trim()); } else { asked.delete(name); }
      asked.delete("event");
    });
  }

  function choose(id) { change(function (asked) { if (id) { asked.set("event", id); } else { asked.delete("event"); } }); }

  // ---- what a person does -------------------------------------------------------------------------------------
  document.addEventListener("click", function (happened) {
    var target = happened.target;
    if (!(target instanceof Element)) { return; }
    var plain = !(happened.metaKey || happened.ctrlKey || happened.shiftKey || happened.altKey || happened.button);
    var link = target.closest("a[data-nav]");
    if (link && plain) {
      happened.preventDefault();
      if (link.dataset.nav === "yes") { rail(false); }
      if (link.dataset.add) { window.dash_clientside.set_props("add", { opened: false }); }
      if (link.dataset.review) { window.dash_clientside.set_props("review", { opened: false }); }
      go(new URL(link.href).search || "?");
      return;
    }
    if (target.closest("#toast")) { window.dash_clientside.set_props("toast", { children: "" }); }
    var row = target.closest("tr[data-event]");
    if (row && plain && !String(window.getSelection())) { choose(row.dataset.event); return; }
    var button = target.closest("button");
    if (!button) { return; }
    if (button.id === "add-open" || button.dataset.add === "open" || button.dataset.review === "open") { asker = button; }
    if (button.dataset.rail) { rail(button.dataset.rail === "open"); }
    if (button.dataset.add) { window.dash_clientside.set_props("add", { opened: button.dataset.add === "open" }); }
    if (button.dataset.review) { review(button.dataset.review === "open"); }
    if (button.dataset.judge) { judge(button); }
    if (button.dataset.judgeEvent) { judge_event(button); }
    if (button.id === "add-open") { window.dash_clientside.set_props("add", { opened: true }); }
    if (button.dataset.show) { show(button.dataset.show); }
    if (button.id === "copy-link") { copy(window.location.href); }
    if (button.dataset.zoom) { zoom(button.dataset.zoom); }
    if (button.id === "more-rows") { window.dash_clientside.set_props("listed", { data: $("rows").children.length }); }
    if (button.dataset.step) { step(Number(button.dataset.step)); }
  });

  document.addEventListener("change", function (happened) {
    var box = happened.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") { return; }
    var named = box.closest("[data-name]");
    if (named) { toggle(named.dataset.name, named.dataset.value, box.checked); }
  });

  var typing = null;
  function field(input) { return input instanceof HTMLInputElement && ["q", "from", "to"].indexOf(input.name) >= 0; }
  document.addEventListener("input", function (happened) {
    if (!field(happened.target)) { return; }
    var input = happened.target;
    window.clearTimeout(typing);
    // A date is taken when it is complete (Enter, or on leaving the box); a search follows the typing.
    if (input.name === "q") { typing = window.setTimeout(function () { put("q", input.value); }, 350); }
  });
  document.addEventListener("focusout", function (happened) {
    if (field(happened.target)) { window.clearTimeout(typing); put(happened.target.name, happened.target.value); }
  });

  document.addEventListener("keydown", function (happened) {
    if (happened.key === "Enter" && field(happened.target)) {
      window.clearTimeout(typing);
      put(happened.target.name, happened.target.value);
      return;
    }
    if (happened.defaultPrevented || document.querySelector("[role=dialog]")) { return; }
    if (happened.key === "Escape") {
      if (document.body.classList.contains("filters-open")) { rail(false); } else if (!$("event").hidden) { choose(""); }
    }
    var writing = happened.target instanceof Element && happened.target.closest("input, textarea, .js-plotly-plot");
    if (!writing && !$("event").hidden && (happened.key === "ArrowLeft" || happened.key === "ArrowRight")) {
      happened.preventDefault();
      step(happened.key === "ArrowRight" ? 1 : -1);
    }
  });

  // ---- rail and panel ------------------------------------------------------------------------------------------
  function rail(open) {
    if (open === document.body.classList.contains("filters-open")) { return; }
    document.body.classList.toggle("filters-open", open);
    $("main").inert = open;
    document.querySelector(".header").inert = open;
    if (open) { document.querySelector("#rail [data-rail=close]").focus(); }
    else { document.querySelector("[data-rail=open]").focus(); }
  }

  // ---- dialogs ---------------------------------------------------------------------------------------------------
  var asker = null; // the button that opened one: focus goes back to it
  var BACK = 60; // milliseconds: after the dialog's own attempt, which a quick hand can undo

  function closed(review_open, add_open) {
    var button = asker;
    if (review_open || add_open || !button) { return; }
    asker = null;
    window.setTimeout(function () {
      var at = document.activeElement;
      if (!at || at === document.body || at.closest("[role=dialog]")) { button.focus({ preventScroll: true }); }
    }, BACK);
  }

  // ---- names that may be one ------------------------------------------------------------------------------------
  var judged = null; // the list and the place in it of the pair that was judged: focus goes to what then stands there

  function review(open) {
    if (open) { window.dash_clientside.set_props("review-said", { children: "" }); }
    window.dash_clientside.set_props("review", { opened: open });
  }

  function judge(button) {
    var list = button.closest("ul");
    var given = button.dataset;
    judged = {
      list: list.parentElement.id, at: Array.from(list.children).indexOf(button.closest("li")),
      one: given.one, other: given.other, verdict: given.judge
    };
    window.dash_clientside.set_props("judged", {
      data: { one: given.one, other: given.other, verdict: given.judge, at: Date.now() }
    });
  }

  function waits(place) {
    return Array.from(document.querySelectorAll("#" + place.list + " [data-judge]")).some(function (button) {
      var has = button.dataset;
      return has.one === place.one && has.other === place.other && has.judge === place.verdict;
    });
  }

  function reviewed() {
    window.requestAnimationFrame(function () {
      var place = judged;
      // Drawn anew for another reason, the list still has the pair: the answer is yet to come.
      if (place && waits(place)) { return; }
      judged = null;
      var at = document.activeElement;
      // Somebody who has closed the dialog meanwhile is not called back into it.
      var gone = at && at !== document.body && !at.closest("[role=dialog]");
      if (!place || gone || (at && at.dataset.judge)) { return; }
      var rows = document.querySelectorAll("#" + place.list + " li");
      var row = rows[Math.min(place.at, rows.length - 1)];
      var next = row ? row.querySelector("[data-judge]") : document.querySelector("[role=dialog] [data-review=close]");
      if (next) { next.focus(); }
    });
  }

  // ---- the tellings of an event ----------------------------------------------------------------------------------
  var parting = false; // a telling was judged: focus goes to what is left of the tellings, not back to the title

  function judge_event(button) {
    var given = button.dataset;
    parting = true;
    window.dash_clientside.set_props("judged-event", {
      data: { one: given.one, other: given.other, verdict: given.judgeEvent, at: Date.now() }
    });
  }

  function said(text) { if (text) { fade(); } }

  // The event that the address means: its own id, though a link may have that of any of its tellings.
  function chosen_id() {
    var asked = new URLSearchParams(window.location.search).get("event") || "";
    var title = $("event-title");
    return asked && title && title.dataset.event ? title.dataset.event : asked;
  }

  // ---- the timeline's own time axis ----------------------------------------------------------------------------
  function chart() { return document.querySelector("#timeline .js-plotly-plot"); }
  function time(value) { return typeof value === "number" ? value : Date.parse(String(value).replace(" ", "T") + (/[Zz]|T?\d+:\d+/.test(value) ? "Z" : "")); }

  function zoom(what) {
    var drawn = chart();
    if (!drawn || !drawn.layout.xaxis || !drawn.layout.meta) { return; }
    var strip = document.querySelector("#density .js-plotly-plot");
    if (what === "all" && strip && strip.layout.meta) { window.Plotly.relayout(strip, { "xaxis.range": strip.layout.meta.whole.slice() }); }
    var ends = drawn._fullLayout.xaxis.range.map(time);
    var length = ends[1] - ends[0];
    var middle = (ends[0] + ends[1]) / 2;
    var half = { "in": length / 4, out: length, left: length / 2, right: length / 2 }[what];
    middle += { left: -length / 3, right: length / 3 }[what] || 0;
    if (what === "in" && half < 86400000) { return; }
    var next = what === "all" ? drawn.layout.meta.whole.slice() : [middle - half, middle + half];
    window.Plotly.relayout(drawn, { "xaxis.range": next });
  }

  // The chosen event's time stands out across all lanes, and its own marks with a ring.
  function mark_chart() {
    var drawn = chart();
    if (!drawn || !drawn.layout || !drawn.layout.shapes) { return; }
    var id = chosen_id();
    var mine = function (one) { return String(one.name || "").indexOf("chosen ") === 0; };
    var found = drawn.layout.shapes.filter(mine)[0];
    if ((found ? found.name : "chosen ") === "chosen " + id) { return; }
    var times = [];
    (id ? drawn.data : []).forEach(function (trace) {
      (trace.customdata || []).forEach(function (one, at) { if (one === id) { times.push(Number(trace.x[at])); } });
    });
    var shapes = drawn.layout.shapes.filter(function (one) { return !mine(one); });
    if (times.length) {
      var seen = drawn._fullLayout.xaxis.range.map(time);
      var air = (seen[1] - seen[0]) * 0.007;
      var height = Math.max.apply(null, drawn.layout.yaxis.range);
      shapes.push({
        name: "chosen " + id, type: "rect", layer: "below", line: { width: 0 },
        x0: Math.min.apply(null, times) - air, x1: Math.max.apply(null, times) + air, y0: 0, y1: height,
        fillcolor: getComputedStyle(document.documentElement).getPropertyValue("--current").trim()
      });
    } else if (!found) { return; }
    window.Plotly.relayout(drawn, { shapes: shapes });
  }

  function watch() {
    var drawn = chart();
    if (drawn && drawn.on && !drawn.dataset.watched) {
      drawn.dataset.watched = "yes";
      drawn.on("plotly_afterplot", function () { window.requestAnimationFrame(mark_chart); });
    }
    mark_chart();
  }

  function row(id) { return id ? document.querySelector('tr[data-event="' + CSS.escape(id) + '"]') : null; }

  // On a phone the timeline and the list take turns.
  function show(what) {
    document.body.classList.toggle("list-only", what === "list");
    document.querySelectorAll("[data-show]").forEach(function (one) {
      one.setAttribute("aria-pressed", String(one.dataset.show === what));
    });
    if (what !== "list") { window.dispatchEvent(new Event("resize")); }
  }

  function step(by) {
    var rows = Array.from(document.querySelectorAll("tr[data-event]"));
    var at = rows.indexOf(row(chosen_id()));
    var next = rows[at + by];
    if (at >= 0 && next) { choose(next.dataset.event); next.scrollIntoView({ block: "nearest" }); }
  }

  function mark_row(id) {
    document.querySelectorAll("tr[aria-current]").forEach(function (one) { one.removeAttribute("aria-current"); });
    if (row(id)) { row(id).setAttribute("aria-current", "true"); }
  }

  function copy(text) {
    function copied() { window.dash_clientside.set_props("said", { children: "Link copied" }); fade(); }
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(copied); return; }
    var area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    copied();
  }

  var fading = null;
  function fade() {
    window.clearTimeout(fading);
    fading = window.setTimeout(function () { window.dash_clientside.set_props("said", { children: "" }); }, 2500);
  }

  // ---- what Dash asks -----------------------------------------------------------------------------------------
  function remembered() {
    try { return window.localStorage.getItem(KEY) || "auto"; } catch (e) { return "auto"; }
  }

  function scheme() { var kept = remembered(); return kept === "auto" ? (DARK.matches ? "dark" : "light") : kept; }
  function screen() { return { narrow: NARROW.matches, dark: scheme() === "dark" }; }

  function noticed() {
    window.dash_clientside.set_props("provider", { forceColorScheme: scheme() });
    window.dash_clientside.set_props("screen", { data: screen() });
  }
  NARROW.addEventListener("change", noticed);
  DARK.addEventListener("change", noticed);

  function theme(clicks) {
    var order = ["auto", "light", "dark"];
    var kept = remembered();
    if (clicks) {
      kept = order[(order.indexOf(kept) + 1) % order.length];
      try { window.localStorage.setItem(KEY, kept); } catch (e) { /* a browser that keeps nothing: for this page only */ }
    }
    return ["Theme: " + kept, scheme(), screen()];
  }

  // `view` holds the address without the chosen event, so that opening one asks for nothing else anew.
  function read(_search, shown, view, chosen) {
    if (!shown) { return [no(), no()]; }
    var asked = new URLSearchParams(window.location.search);
    var event = asked.get("event") || "";
    asked.delete("event");
    var query = asked.toString();
    var next = { query: query, narrow: shown.narrow, dark: shown.dark };
    var open = { event: event, query: query };
    return [same(next, view) ? no() : next, same(open, chosen) ? no() : open];
  }

  // A span drawn on the strip becomes From and To, in the unit that the strip counts in.
  function span(selected) {
    if (!selected || !selected.range || !selected.range.x) { return; }
    var ends = selected.range.x.map(function (one) { return new Date(typeof one === "string" ? one.replace(" ", "T") + "Z" : one); });
    if (ends.some(function (one) { return isNaN(one); })) { return; }
    ends.sort(function (a, b) { return a - b; });
    var days = (ends[1] - ends[0]) / 86400000;
    if (days < 0.5) { return; }
    var length = days > 365 * 12 ? 4 : days > 62 ? 7 : 10;
    change(function (asked) {
      asked.set("from", ends[0].toISOString().slice(0, length));
      asked.set("to", ends[1].toISOString().slice(0, length));
      asked.delete("event");
    });
  }

  function mark(clicked) {
    var point = clicked && clicked.points && clicked.points[0];
    if (point && point.customdata) { choose(String(point.customdata)); }
  }

  // The fields follow the address (Back, a link, a chip), but never under the hands of who is typing.
  function fields(view) {
    if (!view) { return; }
    var asked = new URLSearchParams(view.query);
    ["q", "from", "to"].forEach(function (name) {
      var input = document.querySelector('input[name="' + name + '"]');
      var value = asked.get(name) || "";
      if (input && (document.activeElement !== input || input.value.trim() === value || !value)) {
        if (document.activeElement === input && input.value.trim() === value) { return; }
        window.dash_clientside.set_props(name, { value: value });
      }
    });
  }

  // ---- the list: rows come as values and are written as text, never as markup ----------------------------------
  var COLUMNS = ["date", "event", "actors", "countries", "type", "status", "source"];

  function cell(name, text) {
    var made = document.createElement("td");
    made.className = "c-" + name;
    made.textContent = text;
    return made;
  }

  function link_to(id) {
    var asked = new URLSearchParams(window.location.search);
    asked.set("event", id);
    return "?" + asked.toString();
  }

  function one_row(given) {
    // The order of dashboard/views/list.py, ROW.
    var id = given[0], dated = given[2], mark = given[4], status = given[8];
    var texts = { date: given[1], event: "", actors: given[5], countries: given[6], type: given[7], status: given[9], source: given[10] };
    var made = document.createElement("tr");
    made.dataset.event = id;
    COLUMNS.forEach(function (name) { made.append(cell(name, texts[name])); });
    if (!dated) { made.children[0].classList.add("undated"); }
    made.children[5].classList.add("is-" + status);
    var link = document.createElement("a");
    link.href = link_to(id);
    link.dataset.nav = "keep";
    var drawn = document.createElement("span");
    drawn.className = mark;
    drawn.setAttribute("aria-hidden", "true");
    var words = document.createElement("span");
    words.textContent = given[3];
    link.append(drawn, words);
    made.children[1].append(link);
    if (given[11]) {
      var told = document.createElement("span");
      told.className = "times";
      told.textContent = given[11];
      made.children[1].append(told);
    }
    return made;
  }

  function write(given) {
    var made = document.createDocumentFragment();
    given.forEach(function (one) { made.append(one_row(one)); });
    return made;
  }

  function rows(given) {
    $("rows").replaceChildren(write(given || []));
    mark_row(chosen_id());
    window.requestAnimationFrame(watch);
    refocus();
  }

  function more(given) { $("rows").append(write(given || [])); }

  // An answer writes boxes and links anew; whoever stood on one stays on it.
  var held = null;
  document.addEventListener("focusin", function (happened) {
    var at = happened.target;
    if (at.dataset && at.dataset.name) { held = '[data-name="' + at.dataset.name + '"][data-value="' + CSS.escape(at.dataset.value) + '"]'; }
    else if (at.classList.contains("lane")) { held = ".lane[aria-current]"; }
    else if (at.classList.contains("chip")) { held = "#count"; }
    else { held = null; }
  });

  function refocus() {
    window.requestAnimationFrame(function () {
      var lost = document.activeElement === document.body || !document.activeElement;
      var again = lost && held && document.querySelector(held);
      if (again) { var kept = held; again.focus({ preventScroll: true }); held = kept; }
    });
  }

  function opened() {
    var id = chosen_id();
    mark_row(id);
    watch();
    document.body.classList.toggle("event-open", Boolean(id));
    var title = $("event-title");
    if (id && title) {
      var left = parting ? $("tellings-title") : null;
      opener = id;
      parting = false;
      if (left) { left.focus(); }
      else {
        $("event").scrollTop = 0;
        title.focus({ preventScroll: NARROW.matches });
      }
      $("main").inert = NARROW.matches;
    } else if (opener) {
      $("main").inert = false;
      var back = row(opener);
      opener = null;
      var place = back ? back.querySelector("a") : $("events");
      if (place) { place.focus({ preventScroll: !NARROW.matches }); }
    }
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    page: { theme: theme, read: read, span: span, mark: mark, fields: fields, rows: rows, more: more, refocus: refocus, opened: opened, reviewed: reviewed, closed: closed, said: said }
  });
})();
