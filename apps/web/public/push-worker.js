// Shows what arrives by push, and opens it. It keeps nothing and answers no request of a page.
self.addEventListener('push', (event) => event.waitUntil(show(event.data?.json())));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function show(told) {
  if (!told) return;
  // Whoever has the program before their eyes sees it there.
  if ((await pages()).some(({ visibilityState }) => visibilityState === 'visible')) return;
  const { title, body, tag, url } = told;
  await self.registration.showNotification(title, { body, tag, data: { url }, icon: '/icon.svg' });
}

async function open(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const [page] = await pages();
  if (!page) return void (await self.clients.openWindow(url));
  await page.focus();
  await page.navigate(url);
}

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
