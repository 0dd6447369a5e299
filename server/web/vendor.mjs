// Copies the few files of each web library that pages use into the server's static folder.
// Installs them from the lock file first when they are missing or older than the lock.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (!target) {
  console.error("usage: node vendor.mjs TARGET");
  process.exit(2);
}
const lock = readFileSync(join(here, "package-lock.json"), "utf8");
const stamp = join(here, "node_modules", ".corespond-lock");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  writeFileSync(stamp, lock);
}

const from = (path) => join(here, "node_modules", path);
const uswds = "@uswds/uswds/dist";
const files = [
  [`${uswds}/css/uswds.min.css`, "uswds/css/uswds.min.css"],
  [`${uswds}/js/uswds.min.js`, "uswds/js/uswds.min.js"],
  [`${uswds}/js/uswds-init.min.js`, "uswds/js/uswds-init.min.js"],
  [`${uswds}/img/sprite.svg`, "uswds/img/sprite.svg"],
  [`${uswds}/img/usa-icons`, "uswds/img/usa-icons"],
  // The tick of a checked box, which the style sheet asks for.
  [`${uswds}/img/correct8.svg`, "uswds/img/correct8.svg"],
  [`${uswds}/fonts/public-sans/PublicSans-Regular.woff2`, "uswds/fonts/public-sans/PublicSans-Regular.woff2"],
  [`${uswds}/fonts/public-sans/PublicSans-Italic.woff2`, "uswds/fonts/public-sans/PublicSans-Italic.woff2"],
  [`${uswds}/fonts/public-sans/PublicSans-SemiBold.woff2`, "uswds/fonts/public-sans/PublicSans-SemiBold.woff2"],
  [`${uswds}/fonts/public-sans/PublicSans-Bold.woff2`, "uswds/fonts/public-sans/PublicSans-Bold.woff2"],
  ["htmx.org/dist/htmx.min.js", "htmx/htmx.min.js"],
  ["htmx.org/dist/ext/hx-sse.min.js", "htmx/hx-sse.min.js"],
  ["echarts/dist/echarts.min.js", "echarts/echarts.min.js"],
  // Under a name that every server knows as a script.
  ["maplibre-gl/dist/maplibre-gl.mjs", "maplibre/maplibre-gl.js"],
  ["maplibre-gl/dist/maplibre-gl-worker.mjs", "maplibre/maplibre-gl-worker.js"],
  ["maplibre-gl/dist/maplibre-gl.css", "maplibre/maplibre-gl.css"],
  ["us-atlas/counties-10m.json", "us-atlas/counties-10m.json"],
];
const done = join(target, ".lock");
if (existsSync(done) && readFileSync(done, "utf8") === lock + files.join()) process.exit(0);
rmSync(target, { recursive: true, force: true });
for (const [source, name] of files) {
  if (!existsSync(from(source))) {
    console.error(`vendor.mjs: ${source} is missing from node_modules`);
    process.exit(1);
  }
  mkdirSync(dirname(join(target, name)), { recursive: true });
  cpSync(from(source), join(target, name), { recursive: statSync(from(source)).isDirectory() });
}
writeFileSync(done, lock + files.join());
