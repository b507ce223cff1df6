//! All that a chain stores at a block, downloaded from a node.

use crate::Trouble;
use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, Header as _},
	Digest,
};
use sp_storage::{well_known_keys, ChildInfo, Storage, StorageChild};
use std::collections::{BTreeMap, HashMap};

/// The headers of the chains that this tool knows.
pub type Header = generic::Header<u32, BlakeTwo256>;
/// The hash of a block, or the root of a state.
pub type Hash = sp_core::H256;

/// Reads a hash as people write it.
///
/// # Errors
///
/// When it is something else.
pub fn parse_hash(text: &str) -> Result<Hash, String> {
	let mut hash = Hash::default();
	let digits = text.strip_prefix("0x").unwrap_or(text);
	hex::decode_to_slice(digits, hash.as_bytes_mut())
		.map_err(|error| format!("a hash is 64 hexadecimal digits: {error}"))?;
	Ok(hash)
}

/// Something that answers requests.
pub trait Node {
	/// Calls a method by name.
	///
	/// # Errors
	///
	/// See [`Refusal`].
	fn request(&self, method: &str, params: Vec<Value>) -> Result<Value, Refusal>;
}

/// Why there is no answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
	/// The answer is larger than the node sends. Ask for less.
	TooBig,
	/// The node says why.
	Refused(String),
	/// The connection is gone.
	Lost(String),
}

impl Refusal {
	/// What the user is told.
	pub fn explain(self, method: &str) -> Trouble {
		match self {
			Self::TooBig => Trouble::new(
				format!("the answer to {method} is larger than the node sends"),
				"Start the node with a higher --rpc-max-response-size, such as 100.",
			),
			Self::Refused(reason) if reason.contains("State already discarded") => Trouble::new(
				format!("the node no longer has the state of this block ({reason})"),
				"Leave --at out to check against the last final block, or ask a node that keeps all \
				 states (--state-pruning archive).",
			),
			Self::Refused(reason) => Trouble::new(
				format!("the node refused {method}: {reason}"),
				"Is it a node of a Hanse chain, and does it know the block? Leave --at out to check \
				 against the last final block.",
			),
			Self::Lost(reason) => Trouble::new(
				format!("the connection to the node is lost: {reason}"),
				"Is the node running? Its log may say why. --url says where it is asked.",
			),
		}
	}
}

fn ask<T: DeserializeOwned>(
	node: &dyn Node,
	method: &str,
	params: Vec<Value>,
) -> Result<T, Trouble> {
	let answer = node.request(method, params).map_err(|refusal| refusal.explain(method))?;
	understand(method, answer)
}

fn understand<T: DeserializeOwned>(method: &str, answer: Value) -> Result<T, Trouble> {
	serde_json::from_value(answer).map_err(|error| nonsense(method, &error.to_string()))
}

fn nonsense(method: &str, what: &str) -> Trouble {
	Trouble::new(
		format!("the node's answer to {method} makes no sense: {what}"),
		"Is it a node of a Hanse chain? --url says where it is asked.",
	)
}

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
	/// Its hash.
	pub hash: Hash,
	/// Its header.
	pub header: Header,
}

impl Block {
	/// Asks for a block, or for the last final one.
	///
	/// # Errors
	///
	/// When the node does not answer or does not know it.
	pub fn fetch(node: &dyn Node, hash: Option<Hash>) -> Result<Self, Trouble> {
		let hash = match hash {
			Some(hash) => hash,
			None => ask(node, "chain_getFinalizedHead", vec![])?,
		};
		let header: Option<Header> = ask(node, "chain_getHeader", vec![json!(hash)])?;
		let header = header.ok_or_else(|| {
			Trouble::new(
				format!("the node does not know the block {hash:?}"),
				"Give a block of this chain with --at, or leave it out to check against the last \
				 final block.",
			)
		})?;
		if header.hash() != hash {
			let found = header.hash();
			return Err(nonsense("chain_getHeader", &format!("asked for {hash:?}, got {found:?}")));
		}
		Ok(Self { hash, header })
	}

	/// A header with which the next block could begin, as the chain itself makes one at an upgrade:
	/// in the same slot, which Babe accepts. Its roots are known at its end only.
	pub fn next(&self) -> Header {
		let mut logs = self.header.digest.logs.clone();
		logs.retain(|log| log.as_pre_runtime().is_some());
		Header::new(
			self.header.number.saturating_add(1),
			Hash::default(),
			Hash::default(),
			self.hash,
			Digest { logs },
		)
	}
}

/// Asks for one value at a block.
///
/// # Errors
///
/// When the node does not answer.
pub fn fetch_value(node: &dyn Node, at: Hash, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
	let value: Option<String> = ask(node, "state_getStorage", vec![to_hex(key), json!(at)])?;
	value.map(|value| from_hex("state_getStorage", &value)).transpose()
}

/// Keys and values in the order of a list of keys.
type Pairs = Vec<(Vec<u8>, Vec<u8>)>;

/// Keys and values.
pub type Map = BTreeMap<Vec<u8>, Vec<u8>>;

/// All that is stored.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct State {
	/// Outside of child tries.
	pub top: Map,
	/// In child tries, by their names.
	pub children: BTreeMap<Vec<u8>, Map>,
}

impl State {
	/// For a state machine.
	pub fn to_storage(&self) -> Storage {
		let children = self.children.iter().map(|(name, data)| {
			let child_info = ChildInfo::new_default(name);
			(name.clone(), StorageChild { data: data.clone(), child_info })
		});
		Storage { top: self.top.clone(), children_default: children.collect() }
	}

	/// How many keys, and how many bytes of keys and values.
	pub fn size(&self) -> (u64, u64) {
		let maps = std::iter::once(&self.top).chain(self.children.values());
		maps.flatten().fold((0, 0), |(keys, bytes), (key, value)| {
			(keys + 1, bytes + (key.len() + value.len()) as u64)
		})
	}
}

/// How many keys or values are asked for at once; nodes refuse more.
const PAGE: usize = 1_000;

/// Downloads all that is stored at a block.
///
/// All of it is kept in memory, several times over once it is a trie: more than `limit` bytes are
/// refused. `progress` is told the keys and bytes so far.
pub fn download(
	node: &dyn Node,
	at: Hash,
	limit: u64,
	progress: &mut dyn FnMut(u64, u64),
) -> Result<State, Trouble> {
	let mut download = Download { node, at, limit, progress, keys: 0, bytes: 0 };
	let mut top = download.map(None)?;
	let mut children = BTreeMap::new();
	let names: Vec<_> =
		top.keys().filter(|key| well_known_keys::is_child_storage_key(key)).cloned().collect();
	for key in names {
		let Some(name) = key.strip_prefix(well_known_keys::DEFAULT_CHILD_STORAGE_KEY_PREFIX) else {
			return Err(Trouble::new(
				format!("the chain has a child trie of an unknown kind: 0x{}", hex::encode(&key)),
				"This chain cannot be checked with this tool.",
			));
		};
		let child = download.map(Some(&key))?;
		children.insert(name.to_vec(), child);
		// Its value is the root of the child trie, which the state machine computes.
		top.remove(&key);
	}
	Ok(State { top, children })
}

struct Download<'a> {
	node: &'a dyn Node,
	at: Hash,
	limit: u64,
	progress: &'a mut dyn FnMut(u64, u64),
	keys: u64,
	bytes: u64,
}

impl Download<'_> {
	/// Everything outside of child tries, or in one of them.
	fn map(&mut self, child: Option<&[u8]>) -> Result<Map, Trouble> {
		let mut map = Map::new();
		let mut last: Option<Vec<u8>> = None;
		loop {
			let keys = self.keys(child, last.as_deref())?;
			let Some(end) = keys.last().cloned() else { return Ok(map) };
			for (key, value) in self.values(child, &keys)? {
				self.keys += 1;
				self.bytes += (key.len() + value.len()) as u64;
				map.insert(key, value);
			}
			self.ensure_room()?;
			(self.progress)(self.keys, self.bytes);
			last = Some(end);
		}
	}

	fn ensure_room(&self) -> Result<(), Trouble> {
		/// A mebibyte, in bytes.
		const MIB: u64 = 1 << 20;
		if self.bytes <= self.limit {
			return Ok(());
		}
		Err(Trouble::new(
			format!("the chain stores more than {} MiB", self.limit / MIB),
			"Allow more with --max-state. About five times as much memory is needed.",
		))
	}

	/// The next keys, in ascending order.
	fn keys(&self, child: Option<&[u8]>, after: Option<&[u8]>) -> Result<Vec<Vec<u8>>, Trouble> {
		let mut params = vec![json!("0x"), json!(PAGE), json!(after.map(to_hex)), json!(self.at)];
		let method = match child {
			Some(child) => {
				params.insert(0, to_hex(child));
				"childstate_getKeysPaged"
			}
			None => "state_getKeysPaged",
		};
		let page: Vec<String> = ask(self.node, method, params)?;
		let keys = page.iter().map(|key| from_hex(method, key)).collect::<Result<Vec<_>, _>>()?;
		let mut last = after;
		for key in &keys {
			// Or this would never end.
			if last.is_some_and(|last| last >= &key[..]) {
				return Err(nonsense(method, "its keys are not in order"));
			}
			last = Some(key);
		}
		Ok(keys)
	}

	/// The values of these keys. Asks for fewer at a time where they are large.
	fn values(&self, child: Option<&[u8]>, keys: &[Vec<u8>]) -> Result<Pairs, Trouble> {
		let list: Vec<_> = keys.iter().map(|key| to_hex(key)).collect();
		let mut params = vec![json!(list), json!(self.at)];
		let method = match child {
			Some(child) => {
				params.insert(0, to_hex(child));
				"childstate_getStorageEntries"
			}
			None => "state_queryStorageAt",
		};
		match self.node.request(method, params) {
			Ok(answer) if child.is_some() => child_values(method, keys, answer),
			Ok(answer) => top_values(method, keys, answer),
			Err(Refusal::TooBig) if keys.len() > 1 => {
				let (first, second) = keys.split_at(keys.len() / 2);
				let mut values = self.values(child, first)?;
				values.extend(self.values(child, second)?);
				Ok(values)
			}
			Err(refusal) => Err(refusal.explain(method)),
		}
	}
}

fn top_values(method: &str, keys: &[Vec<u8>], answer: Value) -> Result<Pairs, Trouble> {
	/// What is stored at one block.
	#[derive(serde::Deserialize)]
	struct Set {
		changes: Vec<(String, Option<String>)>,
	}
	let sets: Vec<Set> = understand(method, answer)?;
	let mut found: HashMap<_, _> = sets.into_iter().flat_map(|set| set.changes).collect();
	pair(method, keys, |key| found.remove(to_hex(key).as_str()?)?)
}

fn child_values(method: &str, keys: &[Vec<u8>], answer: Value) -> Result<Pairs, Trouble> {
	let mut values = understand::<Vec<Option<String>>>(method, answer)?.into_iter();
	pair(method, keys, |_| values.next()?)
}

fn pair(
	method: &str,
	keys: &[Vec<u8>],
	mut value: impl FnMut(&[u8]) -> Option<String>,
) -> Result<Pairs, Trouble> {
	let mut pair = |key: &Vec<u8>| {
		let missing = || nonsense(method, &format!("no value for the key 0x{}", hex::encode(key)));
		let value = value(key).ok_or_else(missing)?;
		Ok((key.clone(), from_hex(method, &value)?))
	};
	keys.iter().map(&mut pair).collect()
}

fn to_hex(bytes: &[u8]) -> Value {
	Value::String(format!("0x{}", hex::encode(bytes)))
}

fn from_hex(method: &str, text: &str) -> Result<Vec<u8>, Trouble> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	hex::decode(digits).map_err(|error| nonsense(method, &error.to_string()))
}
