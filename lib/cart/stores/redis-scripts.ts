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
 * KEYS: cart, waiting. ARGV: operation id, request hash, kind, version required, version shown, lifetime in seconds,
 * cart id where the change must wait to be copied (else ''), then for each line variant id, quantity, available.
 * The hash holds `version`, `lines` (`<variant id>=<quantity>`, separated by spaces), and for each of the latest
 * operations `op:<id>` (`<version> <request hash> <lines after it>`) and `at:<version>` (its id). After a rebuild the
 * lines of older operations are not known (`?`): a repetition is answered with the cart as it is.
 * Answers JSON: @upstash/redis tries to read every text as such, and each that is none costs an exception.
 * The rules are those of `changeLines` in cart.ts.
 */
export const applyScript = script(`
local cart, id, hash, kind = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local held = redis.call('HMGET', cart, 'version', 'lines', 'op:' .. id)
local version = tonumber(held[1] or '0')
if version < tonumber(ARGV[4]) then return cjson.encode({'behind'}) end

if held[3] then
  local at, first, lines = string.match(held[3], '^(%d+) (%S+) ?(.*)$')
  if first ~= hash then return cjson.encode({'refused', 'idempotency_key_reused'}) end
  -- A write, so that WAIT covers the repetition too.
  redis.call('EXPIRE', cart, ARGV[6])
  if lines == '?' then return cjson.encode({'replayed', version, held[2]}) end
  return cjson.encode({'replayed', tonumber(at), lines})
end

local quantities, order, count = {}, {}, 0
for variant, quantity in string.gmatch(held[2] or '', '(%S+)=(%d+)') do
  quantities[variant] = tonumber(quantity)
  order[#order + 1] = variant
  count = count + 1
end

for i = 8, #ARGV, 3 do
  local variant, quantity, available = ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  local before = quantities[variant] or 0
  local wanted
  if kind == 'set' then wanted = quantity
  elseif kind == 'take' then wanted = math.max(before - quantity, 0)
  elseif kind == 'add' then wanted = before + quantity
  else wanted = math.min(before + quantity, ${maxQuantity}, math.max(available, 1)) end

  if (kind == 'add' or kind == 'set') and wanted > 0 then
    if kind == 'set' and before == 0 then return cjson.encode({'refused', 'line_not_found', variant}) end
    if wanted > available then return cjson.encode({'refused', 'out_of_stock', variant, wanted, available}) end
    if wanted > ${maxQuantity} then return cjson.encode({'refused', 'quantity_limit', variant}) end
    if before == 0 and count >= ${maxLines} then return cjson.encode({'refused', 'cart_full', variant}) end
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
local oldest = 'at:' .. string.format('%.0f', tonumber(next) - ${operationsKept})
local forgotten = redis.call('HGET', cart, oldest)
if forgotten then redis.call('HDEL', cart, 'op:' .. forgotten, oldest) end
redis.call('HSET', cart, 'version', next, 'lines', lines,
  'op:' .. id, next .. ' ' .. hash .. ' ' .. lines, 'at:' .. next, id)
redis.call('EXPIRE', cart, ARGV[6])
if ARGV[7] ~= '' then
  local time = redis.call('TIME')
  redis.call('ZADD', KEYS[2], 'NX', time[1] .. '.' .. string.format('%06d', time[2]), ARGV[7])
end
return cjson.encode({'applied', tonumber(next), lines})
`);

/**
 * Puts back what the durable copy knows, unless the cart is as new here.
 * KEYS: cart. ARGV: lifetime in seconds, version, lines, '1' where it takes the place of a newer one too, then for each
 * operation id, version, request hash.
 */
export const restoreScript = script(`
local cart = KEYS[1]
local version = tonumber(redis.call('HGET', cart, 'version') or '0')
if ARGV[4] ~= '1' and version >= tonumber(ARGV[2]) then return 0 end
redis.call('DEL', cart)
redis.call('HSET', cart, 'version', ARGV[2], 'lines', ARGV[3])
for i = 5, #ARGV, 3 do
  redis.call('HSET', cart, 'op:' .. ARGV[i], ARGV[i + 1] .. ' ' .. ARGV[i + 2] .. ' ?', 'at:' .. ARGV[i + 1], ARGV[i])
end
redis.call('EXPIRE', cart, ARGV[1])
return 1
`);

/**
 * Hands out ids of carts that wait to be copied, and not again for a while: whoever took them may die.
 * KEYS: waiting. ARGV: seconds until they are handed out again, how many at most.
 */
export const takeWaitingScript = script(`
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1e6
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])
for _, id in ipairs(ids) do
  redis.call('ZADD', KEYS[1], string.format('%.6f', now + tonumber(ARGV[1])), id)
end
return ids
`);

/**
 * Copied: they wait no more, unless they have changed meanwhile; those are due again at once.
 * KEYS: waiting, then carts. ARGV: for each cart its id and the version copied (0: it was gone).
 */
export const copiedScript = script(`
for i = 2, #KEYS do
  local id, copied = ARGV[2 * i - 3], tonumber(ARGV[2 * i - 2])
  if tonumber(redis.call('HGET', KEYS[i], 'version') or '0') <= copied then
    redis.call('ZREM', KEYS[1], id)
  else
    redis.call('ZADD', KEYS[1], 0, id)
  end
end
return 0
`);

/** KEYS: waiting. ARGV: cart id. */
export const noteWaitingScript = script(`return redis.call('ZADD', KEYS[1], 0, ARGV[1])`);
