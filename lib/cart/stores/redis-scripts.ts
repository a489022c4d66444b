import { createHash } from 'node:crypto';
import { maxLines, maxQuantity } from '../cart.ts';
import { operationsKept } from './store.ts';

export interface Script {
  source: string;
  sha: string;
}

const script = (source: string): Script => ({
  source,
  sha: createHash('sha1').update(source).digest('hex'),
});

/**
 * KEYS: cart. ARGV: operation id, request hash, kind, version required, version shown, lifetime in seconds, then
 * for each line variant id, quantity, available.
 * The hash holds `version`, `lines` (`<variant id>=<quantity>`, separated by spaces), and for each of the latest
 * operations `op:<id>` (`<version> <request hash> <lines after it>`) and `at:<version>` (its id).
 * The rules are those of `changeLines` in cart.ts.
 */
export const applyScript = script(`
local cart, id, hash, kind = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local held = redis.call('HMGET', cart, 'version', 'lines', 'op:' .. id)
local version = tonumber(held[1] or '0')
if version < tonumber(ARGV[4]) then return {'behind'} end

if held[3] then
  local at, first, lines = string.match(held[3], '^(%d+) (%S+) ?(.*)$')
  if first ~= hash then return {'refused', 'idempotency_key_reused'} end
  -- A write, so that WAIT covers the repetition too.
  redis.call('EXPIRE', cart, ARGV[6])
  return {'replayed', at, lines}
end

local quantities, order, count = {}, {}, 0
for variant, quantity in string.gmatch(held[2] or '', '(%S+)=(%d+)') do
  quantities[variant] = tonumber(quantity)
  order[#order + 1] = variant
  count = count + 1
end

for i = 7, #ARGV, 3 do
  local variant, quantity, available = ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  local before = quantities[variant] or 0
  local wanted
  if kind == 'set' then wanted = quantity
  elseif kind == 'take' then wanted = math.max(before - quantity, 0)
  elseif kind == 'add' then wanted = before + quantity
  else wanted = math.min(before + quantity, ${maxQuantity}, math.max(available, 1)) end

  if (kind == 'add' or kind == 'set') and wanted > 0 then
    if kind == 'set' and before == 0 then return {'refused', 'line_not_found', variant} end
    if wanted > available then return {'refused', 'out_of_stock', variant, wanted, available} end
    if wanted > ${maxQuantity} then return {'refused', 'quantity_limit', variant} end
    if before == 0 and count >= ${maxLines} then return {'refused', 'cart_full', variant} end
  end

  if wanted == 0 then
    if before > 0 then count = count - 1 end
    quantities[variant] = nil
    for position, present in ipairs(order) do
      if present == variant then table.remove(order, position) break end
    end
  elseif before > 0 or count < ${maxLines} then
    if before == 0 then
      order[#order + 1] = variant
      count = count + 1
    end
    quantities[variant] = wanted
  end
end

local parts = {}
for _, variant in ipairs(order) do
  parts[#parts + 1] = variant .. '=' .. quantities[variant]
end
local lines = table.concat(parts, ' ')
local next = string.format('%.0f', math.max(version, tonumber(ARGV[5])) + 1)
local stale = redis.call('HGET', cart, 'at:' .. string.format('%.0f', tonumber(next) - ${operationsKept}))
if stale then redis.call('HDEL', cart, 'op:' .. stale, 'at:' .. string.format('%.0f', tonumber(next) - ${operationsKept})) end
redis.call('HSET', cart, 'version', next, 'lines', lines,
  'op:' .. id, next .. ' ' .. hash .. ' ' .. lines, 'at:' .. next, id)
redis.call('EXPIRE', cart, ARGV[6])
return {'applied', next, lines}
`);
