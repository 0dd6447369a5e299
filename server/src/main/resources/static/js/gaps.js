// Draws the gaps on a map. The table beside it says the same and stays where there is no script or no WebGL.

const place = document.querySelector("[data-gap-map]");
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const node = (tag, name, text) => {
  const made = document.createElement(tag);
  made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
};

// What a map of its width can hold for one place; the rest stands in the table.
const narrow = place?.clientWidth < 560;
const MOST = narrow ? 1 : 3;

const corners = (shapes) => {
  const bounds = [180, 90, -180, -90];
  const widen = (part) => {
    if (typeof part[0] === "number") {
      bounds[0] = Math.min(bounds[0], part[0]);
      bounds[1] = Math.min(bounds[1], part[1]);
      bounds[2] = Math.max(bounds[2], part[0]);
      bounds[3] = Math.max(bounds[3], part[1]);
    } else part.forEach(widen);
  };
  shapes.forEach((shape) => widen(shape.geometry.coordinates));
  return bounds;
};

const gapLink = ({ id, kind, title, votes }, most) => {
  const link = node("a", "map-gap");
  const word = place.dataset[kind.toLowerCase()];
  link.href = `#gap-${id}`;
  link.title = title;
  const count = node("b", "map-votes", votes);
  // The area of the circle, not its width, goes with the votes.
  count.style.setProperty("--size", `${(narrow ? 1 : 1.5) + (narrow ? 1 : 1.75) * Math.sqrt(votes / most)}rem`);
  // What stands there is part of the name, so that who speaks to the page can say it.
  const unit = votes === 1 ? place.dataset.vote : place.dataset.votes;
  link.append(count, node("span", "usa-sr-only", ` ${unit}, `), node("span", "map-kind", word), node("span", "usa-sr-only", `: ${title}`));
  return link;
};

const label = (shape, gaps, most) => {
  const made = node("div", `map-place${gaps.length > 0 ? "" : " quiet-place"}${narrow ? " narrow" : ""}`);
  made.append(node("span", "map-name", shape.name));
  gaps.slice(0, MOST).forEach((gap) => made.append(gapLink(gap, most)));
  if (gaps.length > MOST) {
    const more = node("a", "map-gap map-more", `+${gaps.length - MOST}`);
    more.href = "#gap-table";
    made.append(more);
  }
  return made;
};

const style = (shapes, tiles, credit) => {
  const outlines = shapes.filter(({ geometry }) => geometry.type !== "Point");
  const sources = { shapes: { type: "geojson", data: { type: "FeatureCollection", features: outlines } } };
  const layers = [{ id: "ground", type: "background", paint: { "background-color": ink("--ground") } }];
  if (tiles) {
    sources.tiles = { type: "raster", tiles: [tiles], tileSize: 256, attribution: credit };
    layers.push({ id: "tiles", type: "raster", source: "tiles" });
  }
  const area = ["==", ["get", "role"], "AREA"];
  layers.push(
    { id: "areas", type: "fill", source: "shapes", filter: area, paint: { "fill-color": ink("--surface"), "fill-opacity": tiles ? 0.35 : 1 } },
    { id: "lines", type: "line", source: "shapes", filter: area, paint: { "line-color": ink("--line-strong"), "line-width": 1 } },
    { id: "county", type: "line", source: "shapes", filter: ["!", area], paint: { "line-color": ink("--ink-soft"), "line-width": 2 } },
  );
  return { version: 8, sources, layers };
};

const draw = async () => {
  // Asked before a megabyte is fetched.
  if (!document.createElement("canvas").getContext("webgl2")) return;
  const { library, worker, data, tiles, credit } = place.dataset;
  const [maps, answer] = await Promise.all([import(library), fetch(data, { headers: { "X-Background": "true" } })]);
  if (!answer.ok) return;
  const features = (await answer.json()).features.map(({ geometry, properties }) => ({ geometry, ...properties, properties }));
  const shapes = features.filter(({ role }) => role !== "GAP");
  const gaps = features.filter(({ role }) => role === "GAP");
  maps.setWorkerUrl(new URL(worker, location.href).href);
  const canvas = node("div", "map-canvas");
  place.append(canvas);
  const map = new maps.Map({
    container: canvas,
    style: style(shapes.map(({ geometry, properties }) => ({ type: "Feature", geometry, properties })), tiles, credit),
    bounds: corners(shapes),
    fitBoundsOptions: { padding: 24, maxZoom: 14 },
    attributionControl: tiles && credit ? { compact: true } : false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maps.NavigationControl({ showCompass: false }), "top-right");
  const most = Math.max(1, ...gaps.map(({ votes }) => votes));
  shapes
    .filter(({ role }) => role !== "COUNTY")
    .forEach((shape) => {
      const here = gaps.filter(({ area }) => area === shape.name).sort((a, b) => b.votes - a.votes);
      new maps.Marker({ element: label(shape, here, most), anchor: "center" }).setLngLat([shape.lon, shape.lat]).addTo(map);
    });
  map.once("load", () => place.classList.add("drawn"));
};

if (place) draw().catch((failure) => console.warn("no map:", failure));
