import { svg } from './dom.js';

/**
 * A drawing that looks like a map around a point: streets, a park, an avenue, a stream. It is an illustration made
 * from the coordinates alone (the same point gives the same picture) and claims nothing about the real streets.
 */
export function mapDrawing(latitude, longitude) {
  const random = seeded(Math.round(latitude * 10_000) * 73_856_093 + Math.round(longitude * 10_000) * 19_349_663);
  const between = (low, high) => low + random() * (high - low);
  const tilt = between(-24, 24);
  const town = svg('g', { transform: `rotate(${tilt.toFixed(1)} 150 75)` });
  town.append(
    svg('rect', {
      x: between(20, 220).toFixed(0),
      y: between(-20, 110).toFixed(0),
      width: between(50, 90).toFixed(0),
      height: between(35, 60).toFixed(0),
      rx: 6,
      class: 'map-park',
    }),
  );
  for (let x = -60; x < 370; x += between(20, 34)) town.append(street(x, -120, x, 280));
  for (let y = -110; y < 270; y += between(17, 28)) town.append(street(-70, y, 380, y));
  const avenue = between(30, 70);
  town.append(road(-70, avenue, 380, avenue + between(-14, 14)));
  const cross = between(60, 240);
  town.append(road(cross, -120, cross + between(-12, 12), 280));
  const bend = between(100, 150);
  const water = svg('path', {
    d: `M-10 ${bend} C 80 ${bend - 40}, 190 ${bend + 35}, 320 ${bend - 10}`,
    class: 'map-water',
  });
  return svg(
    'svg',
    {
      viewBox: '0 0 300 150',
      class: 'map',
      preserveAspectRatio: 'xMidYMid slice',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    svg('rect', { width: 300, height: 150, class: 'map-ground' }),
    water,
    town,
    svg('ellipse', { cx: 150, cy: 77, rx: 7, ry: 2.6, class: 'map-shadow' }),
    svg('path', { d: 'M150 76c-4-7-13-13-13-23a13 13 0 0 1 26 0c0 10-9 16-13 23z', class: 'map-pin' }),
    svg('circle', { cx: 150, cy: 53, r: 4.8, class: 'map-hole' }),
  );
}

function street(x1, y1, x2, y2) {
  return svg('line', {
    x1: x1.toFixed(0),
    y1: y1.toFixed(0),
    x2: x2.toFixed(0),
    y2: y2.toFixed(0),
    class: 'map-street',
  });
}

function road(x1, y1, x2, y2) {
  const ends = { x1: x1.toFixed(0), y1: y1.toFixed(0), x2: x2.toFixed(0), y2: y2.toFixed(0) };
  return svg('g', {}, svg('line', { ...ends, class: 'map-edge' }), svg('line', { ...ends, class: 'map-road' }));
}

/** Small random numbers from a seed, from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
