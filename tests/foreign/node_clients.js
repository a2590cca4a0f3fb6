// Runs two clients that others wrote against a practice shop; says what came back, as one JSON line.
"use strict";
const { DropshipperClient } = require("ae_sdk");
const { ApiClient } = require("ali-topsdk");

const shop = JSON.parse(process.argv[2]);

async function newer() {
  const client = new DropshipperClient({
    app_key: shop.app_key,
    app_secret: shop.app_secret,
    session: undefined,
  });
  client.migrated_apis_url = `${shop.base_url}/sync`;
  client.new_apis_url = `${shop.base_url}/rest`;
  const created = await client.generateToken({ code: shop.code });
  const wrong = await client.generateToken({ code: "guess" });
  const refreshed = await client.refreshToken({ refresh_token: created.data.refresh_token });
  client.session = refreshed.data.access_token;
  const carriers = await client.callAPIDirectly(shop.carriers, {});
  const declared = await client.callAPIDirectly(shop.fulfil, shop.newer);
  const again = await client.callAPIDirectly(shop.fulfil, shop.newer);
  return { created, wrong, refreshed, carriers, declared, again };
}

function older() {
  const client = new ApiClient({
    appkey: shop.app_key,
    appsecret: shop.app_secret,
    url: `${shop.base_url}/router/rest`,
  });
  const ask = (method, params) =>
    new Promise((resolve) =>
      client.execute(method, params, (error, answer) => resolve({ error, answer })),
    );
  return (async () => ({
    carriers: await ask(shop.carriers, { session: shop.session }),
    declared: await ask(shop.fulfil, { session: shop.session, ...shop.older }),
    again: await ask(shop.fulfil, { session: shop.session, ...shop.older }),
    nobody: await ask(shop.carriers, { session: "unknown" }),
  }))();
}

Promise.all([newer(), older()]).then(([first, second]) =>
  console.log(JSON.stringify({ newer: first, older: second })),
);
