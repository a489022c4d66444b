CREATE TABLE "bundle_components" (
	"bundle_id" uuid NOT NULL,
	"component_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "bundle_components_bundle_id_component_id_pk" PRIMARY KEY("bundle_id","component_id"),
	CONSTRAINT "bundle_components_quantity_check" CHECK ("bundle_components"."quantity" > 0),
	CONSTRAINT "bundle_components_self_check" CHECK ("bundle_components"."bundle_id" <> "bundle_components"."component_id")
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "reserve_minutes" smallint;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "components" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bundle_components" ADD CONSTRAINT "bundle_components_bundle_id_variants_id_fk" FOREIGN KEY ("bundle_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_components" ADD CONSTRAINT "bundle_components_component_id_variants_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."variants"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bundle_components_component_id_index" ON "bundle_components" USING btree ("component_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reservations_one_live" ON "reservations" USING btree ("cart_id","variant_id","location_id") WHERE released_at IS NULL;--> statement-breakpoint
CREATE INDEX "reservations_order_id_index" ON "reservations" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_reserve_check" CHECK ("products"."reserve_minutes" BETWEEN 1 AND 120);--> statement-breakpoint
CREATE VIEW "public"."variant_stock" AS (
  SELECT v.id AS variant_id, coalesce(
    (
      SELECT min(coalesce((SELECT sum(i.available) FROM inventory_levels i WHERE i.variant_id = b.component_id), 0) / b.quantity)
      FROM bundle_components b WHERE b.bundle_id = v.id
    ),
    (SELECT sum(i.available) FROM inventory_levels i WHERE i.variant_id = v.id),
    0
  )::int AS available
  FROM variants v);--> statement-breakpoint
-- As before, with stock that counts bundles, and with the bundles that the given products are part of.
DROP FUNCTION refresh_product_listings(uuid[], char);--> statement-breakpoint
CREATE FUNCTION refresh_product_listings(product_ids uuid[], shop_currency char(3)) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  shown_ids CONSTANT uuid[] := product_ids || ARRAY(
    SELECT whole.product_id
    FROM variants part
    JOIN bundle_components b ON b.component_id = part.id
    JOIN variants whole ON whole.id = b.bundle_id
    WHERE part.product_id = ANY (product_ids)
  );
BEGIN
  -- Writers of one product take turns here, in one order.
  PERFORM FROM products WHERE id = ANY (shown_ids) ORDER BY id FOR NO KEY UPDATE;

  DELETE FROM product_listings l
  WHERE l.product_id = ANY (shown_ids)
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
      SELECT FROM variants v JOIN variant_stock s ON s.variant_id = v.id
      WHERE v.product_id = p.id AND s.available > 0
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
  WHERE p.id = ANY (shown_ids) AND p.status = 'active' AND p.published_at <= now() AND money.price IS NOT NULL
  ON CONFLICT (product_id) DO UPDATE SET
    handle = excluded.handle, number = excluded.number, title_en = excluded.title_en,
    title_ko = excluded.title_ko, vendor = excluded.vendor, type = excluded.type, gender = excluded.gender,
    currency = excluded.currency, price = excluded.price, price_max = excluded.price_max,
    compare_at_price = excluded.compare_at_price, available = excluded.available, colors = excluded.colors,
    sizes = excluded.sizes, swatches = excluded.swatches, image = excluded.image,
    hover_image = excluded.hover_image, collection_ids = excluded.collection_ids,
    search_text = excluded.search_text, published_at = excluded.published_at;
END
$$;
