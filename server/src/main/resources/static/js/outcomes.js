// Draws the monthly charts; the numbers come with the page, and the table under each chart holds them too.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const draw = (place) => {
  if (place.dataset.drawn || !window.echarts) return;
  place.dataset.drawn = "true";
  const { months, values } = JSON.parse(place.dataset.chart);
  const share = values.every((value) => value === null || value <= 1);
  const chart = window.echarts.init(place);
  const shown = (value) => (value === null || value === undefined ? place.dataset.gap : share ? `${(value * 100).toFixed(1)} %` : value);
  const show = () =>
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 24, top: 12, bottom: 4, containLabel: true },
      textStyle: { fontFamily: "inherit", color: colour("--ink-soft") },
      tooltip: { trigger: "axis", valueFormatter: shown },
      xAxis: { type: "category", data: months, axisLabel: { color: colour("--ink-soft") }, axisLine: { lineStyle: { color: colour("--line-strong") } } },
      yAxis: {
        type: "value",
        min: 0,
        axisLabel: { color: colour("--ink-soft"), formatter: (value) => (share ? `${Math.round(value * 1000) / 10} %` : value) },
        splitLine: { lineStyle: { color: colour("--line") } },
      },
      series: [
        {
          type: "line",
          data: values,
          connectNulls: false,
          symbolSize: 6,
          lineStyle: { color: colour("--action"), width: 2 },
          itemStyle: { color: colour("--action") },
          // A month without rows is a gap and is shown as one.
          markArea: {
            silent: true,
            itemStyle: { color: colour("--due-ground") },
            data: months.flatMap((month, i) => (values[i] === null ? [[{ xAxis: month }, { xAxis: month }]] : [])),
          },
        },
      ],
    });
  show();
  new ResizeObserver(() => chart.resize()).observe(place);
};

const drawAll = () => document.querySelectorAll("[data-chart]").forEach(draw);
new MutationObserver(drawAll).observe(document.getElementById("main"), { childList: true, subtree: true });
window.addEventListener("load", drawAll);
drawAll();
