//! What a test asks a node and tells it to do.

use crate::patiently;
use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use subxt::{
	config::{substrate::SubstrateHeader, RpcConfigFor},
	dynamic::{self, Value},
	rpcs::{
		client::{RpcClient, RpcParams, RpcSubscription},
		methods::legacy::LegacyRpcMethods,
	},
	utils::{AccountId32, H256},
	OnlineClient, OnlineClientAtBlock, PolkadotConfig,
};
use subxt_signer::sr25519::Keypair;

/// One coin, in its smallest unit.
pub const UNIT: u128 = 1_000_000_000_000_000_000;

/// The client's idea of the chain: what Hanse has in common with every Substrate chain.
pub type Config = PolkadotConfig;

/// What an account holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, scale_decode::DecodeAsType)]
pub struct AccountData {
	/// What can be spent, beside what is frozen.
	pub free: u128,
	/// What is on hold.
	pub reserved: u128,
}

#[derive(Debug, scale_decode::DecodeAsType)]
struct AccountInfo {
	data: AccountData,
}

/// A connection to one node.
#[derive(Clone)]
pub struct Chain {
	/// Typed access by metadata.
	pub api: OnlineClient<Config>,
	/// Any method by name.
	pub rpc: RpcClient,
	/// The chain as it was when we connected: signing needs its metadata and no particular block.
	at_connection: OnlineClientAtBlock<Config>,
	legacy: LegacyRpcMethods<RpcConfigFor<Config>>,
}

impl Chain {
	/// Connects to a node.
	pub async fn connect(url: &str) -> Result<Self> {
		let rpc = RpcClient::from_insecure_url(url).await?;
		let api = OnlineClient::from_rpc_client(rpc.clone()).await?;
		let at_connection = api.at_current_block().await?;
		Ok(Self { api, at_connection, legacy: LegacyRpcMethods::new(rpc.clone()), rpc })
	}

	/// Calls a method of the node by name.
	pub async fn call<T: DeserializeOwned>(
		&self,
		method: &str,
		params: impl IntoIterator<Item = serde_json::Value>,
	) -> Result<T> {
		let mut list = RpcParams::new();
		for param in params {
			list.push(param)?;
		}
		let answer = self.rpc.request(method, list).await;
		answer.map_err(|error| match error {
			// The particular cause of a refusal stands in its data.
			subxt::rpcs::Error::User(user) => anyhow::anyhow!(
				"{method} was refused: {} {}",
				user.message,
				user.data.map(|data| data.to_string()).unwrap_or_default()
			),
			other => anyhow::Error::new(other).context(format!("calling {method}")),
		})
	}

	/// The number and hash of the last final block.
	pub async fn finalized(&self) -> Result<(u32, H256)> {
		let hash = self.legacy.chain_get_finalized_head().await?;
		let header =
			self.legacy.chain_get_header(Some(hash)).await?.context("the final block is known")?;
		Ok((header.number as u32, hash))
	}

	/// The number of the best block.
	pub async fn best(&self) -> Result<u32> {
		let header = self.legacy.chain_get_header(None).await?.context("there is a best block")?;
		Ok(header.number as u32)
	}

	/// The hash of the block with that number on the best chain, if there is one.
	pub async fn hash_of(&self, number: u32) -> Result<Option<H256>> {
		Ok(self.legacy.chain_get_block_hash(Some(number.into())).await?)
	}

	/// The moment at which a block was made, as it says itself, in milliseconds.
	pub async fn moment(&self, block: H256) -> Result<u64> {
		let at = self.api.at_block(block).await?;
		let now = at.storage().fetch(dynamic::storage::<(), u64>("Timestamp", "Now"), ()).await?;
		Ok(now.decode()?)
	}

	/// Final headers as they come.
	pub async fn finalized_heads(&self) -> Result<RpcSubscription<SubstrateHeader<H256>>> {
		Ok(self.legacy.chain_subscribe_finalized_heads().await?)
	}

	/// Best headers as they come.
	pub async fn best_heads(&self) -> Result<RpcSubscription<SubstrateHeader<H256>>> {
		Ok(self.legacy.chain_subscribe_new_heads().await?)
	}

	/// Waits until the block with that number is final. Returns the number that was reached.
	pub async fn wait_finalized(&self, number: u32) -> Result<u32> {
		patiently(&format!("block {number} to be final"), async {
			let mut heads = self.finalized_heads().await?;
			loop {
				let head = heads.next().await.context("the node closed the connection")??;
				if head.number as u32 >= number {
					return Ok(head.number as u32);
				}
			}
		})
		.await
	}

	/// Waits until `more` further blocks are final. Returns the number that was reached.
	pub async fn wait_finalized_more(&self, more: u32) -> Result<u32> {
		let (now, _) = self.finalized().await?;
		self.wait_finalized(now + more).await
	}

	async fn accounts(&self, who: &[AccountId32], at: H256) -> Result<Vec<AccountData>> {
		let address = dynamic::storage::<([u8; 32],), AccountInfo>("System", "Account");
		let at = self.api.at_block(at).await?;
		let mut accounts = vec![];
		for who in who {
			accounts.push(match at.storage().try_fetch(&address, (who.0,)).await? {
				Some(value) => value.decode()?.data,
				None => AccountData { free: 0, reserved: 0 },
			});
		}
		Ok(accounts)
	}

	/// What `who` can spend in the last final block.
	pub async fn balance(&self, who: &AccountId32) -> Result<u128> {
		let (_, at) = self.finalized().await?;
		self.balance_at(who, at).await
	}

	/// What `who` can spend in that block.
	pub async fn balance_at(&self, who: &AccountId32, at: H256) -> Result<u128> {
		let balances = self.balances_at(std::slice::from_ref(who), at).await?;
		balances.into_iter().next().context("one was asked for")
	}

	/// What each of `who` can spend in that block.
	pub async fn balances_at(&self, who: &[AccountId32], at: H256) -> Result<Vec<u128>> {
		let accounts = self.accounts(who, at).await?;
		Ok(accounts.into_iter().map(|account| account.free).collect())
	}

	/// What `who` holds in the best block.
	pub async fn holdings(&self, who: &AccountId32) -> Result<AccountData> {
		let hash =
			self.legacy.chain_get_block_hash(None).await?.context("there is a best block")?;
		let accounts = self.accounts(std::slice::from_ref(who), hash).await?;
		accounts.into_iter().next().context("one was asked for")
	}

	/// Asks a runtime API, as of the last final block.
	///
	/// View functions answer the same, but subxt 0.51 sends their arguments without a length, so that
	/// the runtime cannot read them; the JavaScript clients ask those.
	pub async fn ask_api<T: scale_decode::DecodeAsType>(
		&self,
		api: &str,
		method: &str,
		args: Vec<Value>,
	) -> Result<T> {
		let payload = dynamic::runtime_api_call::<_, T>(api, method, args);
		let answer = self.api.at_current_block().await?.runtime_apis().call(payload).await;
		answer.with_context(|| format!("asking {api}.{method}"))
	}

	/// Reads a storage item without keys, as of the last final block.
	pub async fn value<T: scale_decode::DecodeAsType>(
		&self,
		pallet: &str,
		item: &str,
	) -> Result<T> {
		let at = self.api.at_current_block().await?;
		let value = at.storage().fetch(dynamic::storage::<(), T>(pallet, item), ()).await?;
		Ok(value.decode()?)
	}

	/// The runtime that the chain stores, as of the best block.
	pub async fn code(&self) -> Result<Vec<u8>> {
		let code: String = self.call("state_getStorage", ["0x3a636f6465".into()]).await?;
		Ok(hex::decode(code.trim_start_matches("0x"))?)
	}

	/// A call as it stands in a transaction.
	pub fn encode(&self, call: &Call) -> Result<Vec<u8>> {
		Ok(self.at_connection.transactions().call_data(call)?)
	}

	/// The nonce of the next transaction of `who`, counting those that wait.
	pub async fn next_nonce(&self, who: &AccountId32) -> Result<u64> {
		Ok(self.legacy.system_account_next_index(who).await?)
	}

	/// Signs a call. With `nonce`, nothing is asked of the node.
	pub async fn sign(&self, call: &Call, signer: &Keypair, nonce: Option<u64>) -> Result<Vec<u8>> {
		let mut params = subxt::config::DefaultExtrinsicParamsBuilder::<Config>::new().immortal();
		let nonce = match nonce {
			Some(nonce) => nonce,
			None => self.next_nonce(&signer.public_key().to_account_id()).await?,
		};
		params = params.nonce(nonce);
		let transactions = self.at_connection.transactions();
		let mut signable = transactions.create_signable_offline(call, params.build())?;
		Ok(signable.sign(signer)?.into_encoded())
	}

	/// Gives the node a signed transaction. Returns its hash, or the node's refusal.
	pub async fn submit(&self, transaction: &[u8]) -> Result<H256> {
		self.call("author_submitExtrinsic", [format!("0x{}", hex::encode(transaction)).into()])
			.await
	}

	/// Signs a call, submits it and waits until it is in a final block without an error. Returns
	/// the events it caused.
	pub async fn finalize(
		&self,
		call: &Call,
		signer: &Keypair,
	) -> Result<subxt::extrinsics::ExtrinsicEvents<Config>> {
		patiently("a transaction to be final", async {
			let signed = self.sign(call, signer, None).await?;
			let transaction = self.at_connection.transactions().from_bytes(signed);
			Ok(transaction.submit_and_watch().await?.wait_for_finalized_success().await?)
		})
		.await
	}

	/// Submits a call that nobody signs for, and waits as [`finalize`](Self::finalize) does.
	pub async fn finalize_unsigned(
		&self,
		call: &Call,
	) -> Result<subxt::extrinsics::ExtrinsicEvents<Config>> {
		patiently("a transaction to be final", async {
			let transaction = self.at_connection.transactions().create_unsigned(call)?;
			Ok(transaction.submit_and_watch().await?.wait_for_finalized_success().await?)
		})
		.await
	}
}

/// A call of a pallet by name.
pub type Call = subxt::transactions::DynamicPayload<Vec<Value>>;

/// Moves `amount` to `to`.
pub fn transfer(to: &AccountId32, amount: u128) -> Call {
	dynamic::transaction("Balances", "transfer_keep_alive", vec![address(to), Value::u128(amount)])
}

/// An account as calls name it.
pub fn address(who: &AccountId32) -> Value {
	Value::unnamed_variant("Id", [Value::from_bytes(who.0)])
}

/// A key that nobody used before in this test.
pub fn fresh_key(seed: u32) -> Keypair {
	let mut bytes = [7u8; 32];
	bytes[..4].copy_from_slice(&seed.to_le_bytes());
	Keypair::from_secret_key(bytes).expect("any 32 bytes are a secret key")
}
