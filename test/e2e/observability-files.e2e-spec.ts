import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '#platform';
import { type TestApp, testApp } from '../support/app.js';

const folder = join(import.meta.dirname, '../../docker');

/** What Prometheus itself adds to what it has read. */
const ITS_OWN = { names: ['up'], labels: ['instance', 'job', 'le'] };

/** Words of PromQL that are no name of ours. */
const WORDS = /^(sum|max|min|by|rate|delta|topk|histogram_quantile|avg|\d.*)$/;

interface Dashboard {
  panels: { title: string; targets: { expr: string; legendFormat: string }[] }[];
}

/** The names of metrics, and of labels, in an expression. */
function namesIn(expression: string): { metrics: string[]; labels: string[] } {
  const labels = [...expression.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/,\s*/));
  labels.push(...[...expression.matchAll(/(\w+)\s*=~?\s*"/g)].map(([, label]) => label!));
  const bare = expression.replace(/by \([^)]*\)|\{[^}]*\}|\[[^\]]*\]/g, ' ');
  const words = bare.match(/[a-zA-Z_]\w*/g) ?? [];
  return { metrics: words.filter((word) => !WORDS.test(word)), labels };
}

describe('dashboard and alarms', () => {
  let server: TestApp;
  const exported = { names: new Set<string>(ITS_OWN.names), labels: new Set<string>(ITS_OWN.labels) };
  const expressions: string[] = [];
  let dashboard: Dashboard;

  beforeAll(async () => {
    server = await testApp();
    for (const metric of server.app.get(Metrics).registry.getMetricsAsArray()) {
      const { name, labelNames = [] } = metric as unknown as { name: string; labelNames?: string[] };
      for (const label of labelNames) exported.labels.add(label);
      const isHistogram = (metric as unknown as { type: unknown }).type === 'histogram';
      for (const end of isHistogram ? ['_bucket', '_count', '_sum'] : ['']) exported.names.add(`${name}${end}`);
    }
    dashboard = JSON.parse(await readFile(join(folder, 'grafana/afterclass.json'), 'utf8')) as Dashboard;
    const alarms = await readFile(join(folder, 'prometheus/alerts.yaml'), 'utf8');
    expressions.push(
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...[...alarms.matchAll(/^ +expr: (.+)$/gm)].map(([, expr]) => expr!),
    );
  });
  afterAll(() => server.close());

  it('name what the program exports, and no other', () => {
    expect(expressions.length).toBeGreaterThan(30);
    for (const expression of expressions) {
      const { metrics, labels } = namesIn(expression);
      expect({ expression, unknown: metrics.filter((name) => !exported.names.has(name)) }).toEqual({
        expression,
        unknown: [],
      });
      expect(metrics.length).toBeGreaterThan(0);
      expect({ expression, unknown: labels.filter((label) => !exported.labels.has(label)) }).toEqual({
        expression,
        unknown: [],
      });
    }
  });

  it('show everything of ours', () => {
    const ours = [...exported.names].filter((name) => /^afterclass_/.test(name) && !/_(sum|count|bucket)$/.test(name));
    const elsewhere = ['afterclass_database_connections_idle', 'afterclass_jobs_waiting', 'afterclass_jobs_failed'];
    const shown = expressions.flatMap((expression) => namesIn(expression).metrics);
    expect(ours.filter((name) => !shown.includes(name) && !elsewhere.includes(name))).toEqual([]);
  });

  it('label their lines by what the expression is grouped by', () => {
    for (const { title, targets } of dashboard.panels) {
      for (const { expr, legendFormat } of targets) {
        const used = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!);
        const { labels } = namesIn(expr);
        expect({ title, unknown: used.filter((label) => !labels.includes(label)) }).toEqual({ title, unknown: [] });
      }
    }
  });
});
