// Shows what arrives by push, and opens it. It keeps nothing and answers no request of a page.
globalThis.addEventListener('push', (event) => event.waitUntil(show(event.data?.json())));

globalThis.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function show(told) {
  if (!told) return;
  // Whoever has the program before their eyes sees it there.
  if ((await pages()).some(({ visibilityState }) => visibilityState === 'visible')) return;
  const { title, body, tag, url } = told;
  await globalThis.registration.showNotification(title, { body, tag, data: { url }, icon: '/icon.svg' });
}

async function open(path) {
  const url = new URL(path, globalThis.location.origin);
  if (url.origin !== globalThis.location.origin) return;
  const [page] = await pages();
  if (!page) return void (await globalThis.clients.openWindow(url));
  await page.focus();
  await page.navigate(url);
}

const pages = () => globalThis.clients.matchAll({ type: 'window', includeUncontrolled: true });
