import { describe, expect, it } from 'vitest';
import { type BalancerConfig, composeBalancer, renderHaproxyConfig } from './config.ts';

const config: BalancerConfig = {
  binds: ['*:3000'],
  instances: [
    { name: 'web-a-1', host: '127.0.0.1', port: 4001 },
    { name: 'web-b-1', host: '127.0.0.1', port: 4002 },
  ],
  sticky: false,
  statsSocket: '/data of mine/haproxy.sock',
  errorPage: '/503.html',
};

describe('the balancer configuration', () => {
  it('is the one that docker compose mounts (npx vitest -u writes it again)', async () => {
    await expect(renderHaproxyConfig(composeBalancer)).toMatchFileSnapshot('./haproxy.cfg');
  });

  it('checks every instance', () => {
    const servers = renderHaproxyConfig(config).match(/^ {2}server .*$/gm);
    expect(servers).toEqual([
      '  server web-a-1 127.0.0.1:4001 check',
      '  server web-b-1 127.0.0.1:4002 check',
    ]);
  });

  it('pins by cookie only when asked to', () => {
    expect(renderHaproxyConfig(config)).not.toMatch(/cookie mc_instance/);
    const sticky = renderHaproxyConfig({ ...config, sticky: true });
    expect(sticky).toContain('cookie mc_instance insert indirect nocache httponly');
    expect(sticky).toContain('server web-b-1 127.0.0.1:4002 check cookie web-b-1');
  });

  it('quotes paths that hold spaces', () => {
    expect(renderHaproxyConfig(config)).toContain('stats socket "/data of mine/haproxy.sock"');
  });
});
