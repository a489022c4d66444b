-- Rewrites the listing rows of the given products from the tables they summarize; the write path calls it
-- in its own transaction, so that a listing never disagrees with its product.
CREATE FUNCTION refresh_product_listings(product_ids uuid[], shop_currency char(3)) RETURNS void
LANGUAGE sql AS $$
  -- Writers of one product take turns here, in one order.
  SELECT FROM products WHERE id = ANY (product_ids) ORDER BY id FOR NO KEY UPDATE;

  DELETE FROM product_listings l
  WHERE l.product_id = ANY (product_ids)
    AND NOT EXISTS (
      SELECT FROM products p
      WHERE p.id = l.product_id AND p.status = 'active' AND p.published_at <= now()
    );

  INSERT INTO product_listings (
    product_id, handle, number, title_en, title_ko, vendor, type, gender, currency, price, price_max,
    compare_at_price, available, colors, sizes, swatches, image, hover_image, collection_ids, search_text, published_at
  )
  SELECT
    p.id, p.handle, p.number, en.title, coalesce(ko.title, en.title), p.vendor, p.type, p.gender,
    shop_currency, money.price, money.price_max, money.compare_at_price, stock.available,
    color.values, size.values, color.swatches, pictures.list -> 0,
    CASE WHEN pictures.list -> 0 ->> 'optionValueId' IS NOT DISTINCT FROM pictures.list -> 1 ->> 'optionValueId'
      THEN pictures.list -> 1 END,
    membership.ids,
    lower(concat_ws(' ', en.title, ko.title, p.vendor, p.type, p.gender, array_to_string(p.tags, ' '),
      array_to_string(color.values, ' '), color.korean)),
    p.published_at
  FROM products p
  JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
  LEFT JOIN product_translations ko ON ko.product_id = p.id AND ko.locale = 'ko'
  CROSS JOIN LATERAL (
    SELECT
      min(r.amount) AS price,
      max(r.amount) AS price_max,
      (array_agg(r.compare_at_amount ORDER BY r.amount, r.compare_at_amount DESC NULLS LAST))[1] AS compare_at_price
    FROM variants v JOIN prices r ON r.variant_id = v.id AND r.currency = shop_currency
    WHERE v.product_id = p.id
  ) money
  CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM variants v JOIN inventory_levels i ON i.variant_id = v.id
      WHERE v.product_id = p.id AND i.available > 0
    ) AS available
  ) stock
  CROSS JOIN LATERAL (
    SELECT
      coalesce(array_agg(ov.value ORDER BY ov.position), '{}') AS values,
      string_agg(ov.value_ko, ' ' ORDER BY ov.position) AS korean,
      coalesce(jsonb_agg(jsonb_build_object('value', ov.value, 'ko', ov.value_ko, 'swatch', ov.swatch)
        ORDER BY ov.position), '[]') AS swatches
    FROM product_options o JOIN product_option_values ov ON ov.option_id = o.id
    WHERE o.product_id = p.id AND lower(o.name) IN ('color', 'colour', '색상')
  ) color
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(ov.value ORDER BY ov.position), '{}') AS values
    FROM product_options o JOIN product_option_values ov ON ov.option_id = o.id
    WHERE o.product_id = p.id AND lower(o.name) IN ('size', 'waist', 'shoe size', '사이즈')
  ) size
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('src', m.src, 'width', m.width, 'height', m.height,
      'altEn', pm.alt_en, 'altKo', pm.alt_ko, 'optionValueId', pm.option_value_id) ORDER BY pm.position), '[]') AS list
    FROM product_media pm JOIN media m ON m.id = pm.media_id
    WHERE pm.product_id = p.id AND pm.position <= 2
  ) pictures
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(cp.collection_id), '{}') AS ids
    FROM collection_products cp JOIN collections c ON c.id = cp.collection_id AND c.status = 'active'
    WHERE cp.product_id = p.id
  ) membership
  WHERE p.id = ANY (product_ids) AND p.status = 'active' AND p.published_at <= now() AND money.price IS NOT NULL
  ON CONFLICT (product_id) DO UPDATE SET
    handle = excluded.handle, number = excluded.number, title_en = excluded.title_en,
    title_ko = excluded.title_ko, vendor = excluded.vendor, type = excluded.type, gender = excluded.gender,
    currency = excluded.currency, price = excluded.price, price_max = excluded.price_max,
    compare_at_price = excluded.compare_at_price, available = excluded.available, colors = excluded.colors,
    sizes = excluded.sizes, swatches = excluded.swatches, image = excluded.image,
    hover_image = excluded.hover_image, collection_ids = excluded.collection_ids,
    search_text = excluded.search_text, published_at = excluded.published_at;
$$;
