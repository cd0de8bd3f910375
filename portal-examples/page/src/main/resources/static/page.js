// The map, and times that stay true while the page is open. Names are only ever put into text nodes.
(() => {
  'use strict';

  const counted = (n, noun) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

  // The words of the server's Words.ago.
  const ago = (instant) => {
    const millis = Date.now() - Date.parse(instant);
    const minutes = Math.floor(Math.abs(millis) / 60_000);
    if (!(minutes >= 1)) return 'just now';
    const tense = millis < 0 ? 'ahead of the clock' : 'ago';
    const hours = Math.floor(minutes / 60);
    if (hours < 1) return `${counted(minutes, 'minute')} ${tense}`;
    const days = Math.floor(hours / 24);
    return `${days < 2 ? counted(hours, 'hour') : counted(days, 'day')} ${tense}`;
  };

  const renewTimes = () => {
    for (const time of document.querySelectorAll('[data-ago]')) time.textContent = ago(time.dataset.ago);
  };
  setInterval(renewTimes, 30_000);

  const node = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  // The words of the server's Words.day.
  const day = (instant) => {
    const date = new Date(instant);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  };

  const nameOf = (mission) => `${mission.platformSerial} M${mission.mission}`;

  const popup = (mission) => {
    const link = node('a', '', nameOf(mission));
    link.href = mission.page;
    const fix = mission.lastFix ? `Last fix ${ago(mission.lastFix)}` : 'Last fix not known';
    return node('div', 'popup',
      node('p', 'vessel-name', link, ' ', node('span', 'fleet', mission.fleet)),
      node('p', 'vessel-facts', node('span', `dot ${mission.freshness}`), fix.endsWith(mission.freshnessWords) ? fix : `${fix} (${mission.freshnessWords})`),
      node('p', 'vessel-facts', mission.start ? `At sea since ${day(mission.start)}` : ''));
  };

  // A fix that no vessel could have reached: shown where it says, and no more.
  const doubtful = (feature, latlng) => {
    const icon = L.divIcon({ className: 'marker doubtful', iconSize: [18, 18] });
    const words = `${nameOf(feature.properties)}: a doubtful fix, farther away than it could get`;
    return L.marker(latlng, { icon, alt: words, title: words, keyboard: false, interactive: false });
  };

  const marker = (feature, latlng) => {
    const mission = feature.properties;
    // All that is known of where it was: one place.
    if (mission.feature === 'area') return L.circleMarker(latlng, { radius: 9 });
    const icon = L.divIcon({
      className: `marker ${mission.fleet} ${mission.freshness}`, iconSize: [22, 22], popupAnchor: [0, -8],
    });
    const made = L.marker(latlng, { icon, keyboard: true, riseOnHover: true });
    made.bindPopup(() => popup(mission), { minWidth: 200 });
    made.on('popupclose', () => made.getElement()?.focus());
    made.on('add', () => {
      made.getElement().setAttribute('role', 'button');
      made.getElement().setAttribute('aria-label',
        `${nameOf(mission)}, ${mission.fleet}, last fix ${mission.freshnessWords}`);
    });
    return made;
  };

  // A fleet on both sides of the antimeridian is shown in one piece: west of it counts on from 180.
  const beyond180 = (data) => {
    const lons = [];
    const collect = (places) => {
      if (typeof places[0] === 'number') lons.push(places[0]);
      else places.forEach(collect);
    };
    data.features.forEach((feature) => collect(feature.geometry.coordinates));
    const width = (all) => Math.max(...all) - Math.min(...all);
    const moved = lons.map((lon) => (lon < 0 ? lon + 360 : lon));
    return lons.length > 0 && width(moved) < width(lons);
  };

  const place = (moves) => ([lon, lat]) => L.latLng(lat, moves(lon) ? lon + 360 : lon);

  const base = (map, frame, pacific) => {
    if (frame.dataset.tiles) {
      const attribution = node('span', '', frame.dataset.attribution).innerHTML;
      L.tileLayer(frame.dataset.tiles, { attribution, maxZoom: 18 }).addTo(map);
      return;
    }
    fetch(frame.dataset.coast)
      .then((answer) => answer.json())
      .then((coast) => {
        const land = { interactive: false, pane: 'tilePane', style: { className: 'land' } };
        L.geoJSON(coast, land).addTo(map);
        if (pacific) L.geoJSON(coast, { ...land, coordsToLatLng: place(() => true) }).addTo(map);
        frame.dataset.drawn = 'true';
      });
  };

  const show = (map, markers, id) => {
    const made = markers.get(id);
    if (!made) return;
    map.setView(made.getLatLng(), Math.max(map.getZoom(), 7), { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    made.openPopup();
    map.getContainer().scrollIntoView({ block: 'nearest' });
  };

  // The region of coast.py.
  const isDetailed = (bounds) => bounds.isValid() && L.latLngBounds([53, 3], [66.5, 31]).contains(bounds);

  const draw = (frame, all) => {
    const isDoubtful = (feature) => feature.properties.feature === 'doubtful';
    const data = { ...all, features: all.features.filter((feature) => !isDoubtful(feature)) };
    const pacific = beyond180(data);
    const map = L.map(frame, { zoomSnap: 0.5, minZoom: 1, maxZoom: 12, worldCopyJump: !pacific });
    map.attributionControl.setPrefix(false);
    // Leaflet hears Escape only while the map itself has the focus, not a marker or a popup.
    frame.addEventListener('keydown', (event) => { if (event.key === 'Escape') map.closePopup(); });
    base(map, frame, pacific);
    const markers = new Map();
    const layer = L.geoJSON(data, {
      coordsToLatLng: place((lon) => pacific && lon < 0),
      interactive: false,
      style: ({ properties }) => ({ className: `${properties.feature} ${properties.freshness ?? ''}` }),
      pointToLayer: marker,
      onEachFeature: (feature, made) => { if (feature.id) markers.set(feature.id, made); },
    }).addTo(map);
    L.geoJSON(all, {
      filter: isDoubtful,
      coordsToLatLng: place((lon) => pacific && lon < 0),
      pointToLayer: doubtful,
    }).addTo(map);
    const bounds = layer.getBounds();
    // Where our coastline is coarse, from further away.
    const maxZoom = frame.dataset.tiles || isDetailed(bounds) ? 8 : 5;
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [36, 36], maxZoom });
    else map.setView([57.5, 17], 5);
    for (const button of document.querySelectorAll('[data-show]')) {
      button.hidden = false;
      button.addEventListener('click', () => show(map, markers, button.dataset.show));
    }
    frame.dataset.markers = markers.size;
  };

  const frame = document.getElementById('map');
  const data = document.getElementById('map-data');
  if (frame && data) draw(frame, JSON.parse(data.textContent));

  // A measurement that is under way: look again until it is over.
  const speed = document.getElementById('speed');
  if (speed && speed.dataset.running === 'true') {
    const look = () => fetch('/api/v1/speed')
      .then((answer) => answer.json())
      .then((state) => { if (state.since) setTimeout(look, 1_000); else location.replace('/speed'); })
      .catch(() => setTimeout(look, 5_000));
    setTimeout(look, 1_000);
  }
})();
