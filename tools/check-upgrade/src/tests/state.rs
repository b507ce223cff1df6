use crate::{
	rehearse::Stage,
	state::{download, fetch_value, parse_hash, Block, Hash, Header, Map, Node, Refusal, State},
};
use serde_json::{json, Value};
use sp_runtime::{traits::Header as _, Digest, DigestItem};
use sp_storage::ChildInfo;
use std::cell::RefCell;

/// A node whose chain is one block.
struct Fake {
	state: State,
	header: Header,
	/// The largest answer that it sends, in bytes of JSON.
	largest: usize,
	/// What was asked.
	asked: RefCell<Vec<String>>,
	/// What is answered instead of the truth: the method, and the answer.
	lie: Option<(&'static str, Result<Value, Refusal>)>,
}

fn hex(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

fn bytes(value: &Value) -> Vec<u8> {
	hex::decode(&value.as_str().expect("a text")[2..]).expect("hexadecimal")
}

fn child_key(name: &[u8]) -> Vec<u8> {
	ChildInfo::new_default(name).prefixed_storage_key().into_inner()
}

impl Fake {
	fn new(state: State) -> Self {
		let root = Stage::new(state.clone(), 1).root();
		let logs = vec![
			DigestItem::PreRuntime(*b"BABE", vec![1, 2, 3]),
			DigestItem::Seal(*b"BABE", vec![9; 64]),
		];
		let header = Header::new(7, Hash::default(), root, Hash::repeat_byte(1), Digest { logs });
		Self { state, header, largest: usize::MAX, asked: RefCell::default(), lie: None }
	}

	fn lying(method: &'static str, answer: Result<Value, Refusal>) -> Self {
		Self { lie: Some((method, answer)), ..Self::new(small()) }
	}

	/// The map that is asked about, as the node lists it: with the roots of the child tries.
	fn map(&self, child: Option<&Value>) -> Map {
		let Some(child) = child else {
			let mut top = self.state.top.clone();
			top.extend(self.state.children.keys().map(|name| (child_key(name), vec![0; 32])));
			return top;
		};
		let child = bytes(child);
		let found = self.state.children.iter().find(|(name, _)| child_key(name) == child);
		found.expect("the child trie exists").1.clone()
	}

	fn answer(&self, method: &str, params: &[Value]) -> Value {
		let page = |map: Map, rest: &[Value]| {
			assert_eq!(rest[0], json!("0x"));
			let count = rest[1].as_u64().expect("a number");
			assert!(count <= 1_000, "nodes refuse more");
			assert_eq!(rest[3], json!(self.header.hash()));
			let after = (!rest[2].is_null()).then(|| bytes(&rest[2]));
			let keys = map.into_keys().filter(|key| after.as_ref().is_none_or(|after| key > after));
			json!(keys.take(count as usize).map(|key| hex(&key)).collect::<Vec<_>>())
		};
		let list = |keys: &Value| -> Vec<Vec<u8>> {
			keys.as_array().expect("a list").iter().map(bytes).collect()
		};
		match method {
			"chain_getFinalizedHead" => json!(self.header.hash()),
			"chain_getHeader" => {
				json!((params[0] == json!(self.header.hash())).then_some(&self.header))
			}
			"state_getStorage" => {
				json!(self.state.top.get(&bytes(&params[0])).map(|value| hex(value)))
			}
			"state_getKeysPaged" => page(self.map(None), params),
			"childstate_getKeysPaged" => page(self.map(Some(&params[0])), &params[1..]),
			"state_queryStorageAt" => {
				let map = self.map(None);
				let changes: Vec<_> = list(&params[0])
					.iter()
					.map(|key| (hex(key), map.get(key).map(|value| hex(value))))
					.collect();
				json!([{ "block": params[1], "changes": changes }])
			}
			"childstate_getStorageEntries" => {
				let map = self.map(Some(&params[0]));
				let values = list(&params[1]);
				json!(values
					.iter()
					.map(|key| map.get(key).map(|value| hex(value)))
					.collect::<Vec<_>>())
			}
			other => panic!("nobody answers {other}"),
		}
	}
}

impl Node for Fake {
	fn request(&self, method: &str, params: Vec<Value>) -> Result<Value, Refusal> {
		self.asked.borrow_mut().push(method.into());
		if let Some((lied, answer)) = &self.lie {
			if method == *lied {
				return answer.clone();
			}
		}
		let answer = self.answer(method, &params);
		if answer.to_string().len() > self.largest {
			return Err(Refusal::TooBig);
		}
		Ok(answer)
	}
}

fn small() -> State {
	let children = [(b"first".to_vec(), Map::from([(vec![1], vec![2])]))];
	State { top: Map::from([(b":code".to_vec(), vec![3; 40])]), children: children.into() }
}

/// More keys than fit a page, both outside and inside of child tries, and values of all sizes.
fn large() -> State {
	let map = |keys: u32| -> Map {
		(0..keys)
			.map(|key| (key.to_be_bytes().to_vec(), vec![key as u8; key as usize % 300]))
			.collect()
	};
	let children = [(b"first".to_vec(), map(1_001)), (b"second".to_vec(), map(3))];
	State { top: map(2_500), children: children.into() }
}

fn everything(node: &Fake) -> Result<State, crate::Trouble> {
	download(node, node.header.hash(), u64::MAX, &mut |_, _| {})
}

#[test]
fn download_is_complete_whatever_the_pages_hold() {
	for state in [State::default(), small(), large()] {
		let node = Fake::new(state.clone());
		let downloaded = everything(&node).expect("the node answers");
		assert_eq!(downloaded, state);
		// As the block says: with the child tries, which were left out of the map.
		assert_eq!(Stage::new(downloaded, 1).root(), node.header.state_root);
	}
}

#[test]
fn root_tells_that_something_is_missing_or_wrong() {
	let right = Stage::new(large(), 1).root();
	let mut missing = large();
	missing.top.pop_first();
	assert_ne!(Stage::new(missing, 1).root(), right);
	let mut wrong = large();
	wrong.children.get_mut(&b"second"[..]).expect("it is there").insert(vec![0; 4], vec![1]);
	assert_ne!(Stage::new(wrong, 1).root(), right);
	assert_ne!(Stage::new(large(), 0).root(), right, "values of many bytes are stored apart");
}

#[test]
fn download_asks_for_less_when_the_answer_is_too_big() {
	let mut node = Fake::new(large());
	// All keys of a page fit, their values do not.
	node.largest = 14_000;
	assert!(everything(&node) == Ok(large()));
	let asked = node.asked.borrow();
	assert!(asked.iter().filter(|method| *method == "state_queryStorageAt").count() > 50);
}

#[test]
fn download_says_what_to_do_when_a_single_value_is_too_big() {
	let mut node = Fake::new(State { top: [(vec![1], vec![0; 900])].into(), ..Default::default() });
	node.largest = 1_000;
	let trouble = everything(&node).expect_err("the value does not fit");
	assert!(trouble.remedy.contains("--rpc-max-response-size"), "{trouble}");
}

#[test]
fn download_stops_at_its_limit_and_tells_how_far_it_is() {
	let node = Fake::new(large());
	let (keys, bytes) = large().size();
	let mut told = vec![];
	let at = node.header.hash();
	let all = download(&node, at, u64::MAX, &mut |keys, bytes| told.push((keys, bytes)));
	assert!(all.is_ok());
	// With the roots of the child tries, which are keys of the node's answer.
	let roots = [b"first".to_vec(), b"second".to_vec()];
	let extra: u64 = roots.iter().map(|name| child_key(name).len() as u64 + 32).sum();
	assert_eq!(told.last(), Some(&(keys + 2, bytes + extra)));
	assert_eq!(told[0].0, 1_000);
	let exact = download(&node, at, bytes + extra, &mut |_, _| {});
	assert!(exact.is_ok());
	let trouble = download(&node, at, bytes + extra - 1, &mut |_, _| {}).expect_err("too much");
	assert!(trouble.remedy.contains("--max-state"), "{trouble}");
}

#[test]
fn download_does_not_believe_everything() {
	let lies = [
		("state_getKeysPaged", json!(["0x02", "0x01"]), "its keys are not in order"),
		("state_getKeysPaged", json!(["0x3a636f6465"]), "its keys are not in order"),
		("state_getKeysPaged", json!("0x01"), "invalid type"),
		("state_getKeysPaged", json!(["0xzz"]), "Invalid character"),
		("state_queryStorageAt", json!([]), "no value for the key 0x3a"),
		("state_queryStorageAt", json!([{ "changes": [["0x3a636f6465", null]] }]), "no value for"),
		("childstate_getStorageEntries", json!([]), "no value for the key 0x01"),
		("childstate_getStorageEntries", json!([null]), "no value for the key 0x01"),
	];
	for (method, lie, cause) in lies {
		let trouble = everything(&Fake::lying(method, Ok(lie.clone()))).expect_err("it is a lie");
		assert!(
			trouble.cause.contains(method) && trouble.cause.contains(cause),
			"{lie}: {trouble}"
		);
	}
	let strange = json!([hex(b":child_storage:strange:name")]);
	let node = Fake {
		state: State {
			top: [(b":child_storage:strange:name".to_vec(), vec![])].into(),
			..Default::default()
		},
		..Fake::new(small())
	};
	let trouble = everything(&node).expect_err("nobody knows its kind");
	assert!(trouble.cause.contains(&strange[0].as_str().expect("a text")[2..]), "{trouble}");
}

#[test]
fn refusals_say_what_to_do() {
	let refused = |reason: &str| Err(Refusal::Refused(reason.into()));
	let discarded = "UnknownBlock: State already discarded for 0x01";
	let cases = [
		(refused(discarded), "no longer has the state", "--state-pruning archive"),
		(refused("no such method"), "no such method", "--at"),
		(
			Err(Refusal::Lost("closed".into())),
			"the connection to the node is lost: closed",
			"--url",
		),
	];
	for (answer, cause, remedy) in cases {
		let trouble =
			everything(&Fake::lying("state_getKeysPaged", answer)).expect_err("no answer");
		assert!(trouble.cause.contains(cause), "{trouble}");
		assert!(trouble.remedy.contains(remedy), "{trouble}");
	}
}

#[test]
fn block_is_the_last_final_one_or_the_one_asked_for() {
	let node = Fake::new(small());
	let hash = node.header.hash();
	for asked in [None, Some(hash)] {
		let block = Block::fetch(&node, asked).expect("the node knows it");
		assert_eq!((block.hash, &block.header), (hash, &node.header));
	}
	let trouble =
		Block::fetch(&node, Some(Hash::repeat_byte(9))).expect_err("there is no such block");
	assert!(trouble.cause.contains("does not know the block 0x0909"), "{trouble}");
	assert!(trouble.remedy.contains("--at"));
	let mut other = node.header.clone();
	other.number += 1;
	let liar = Fake::lying("chain_getHeader", Ok(json!(other)));
	let trouble = Block::fetch(&liar, Some(hash)).expect_err("it is another block");
	assert!(trouble.cause.contains("asked for"), "{trouble}");
}

#[test]
fn next_block_begins_in_the_same_slot() {
	let node = Fake::new(small());
	let next = Block::fetch(&node, None).expect("the node answers").next();
	assert_eq!(next.number, 8);
	assert_eq!(next.parent_hash, node.header.hash());
	assert_eq!(next.digest.logs, vec![DigestItem::PreRuntime(*b"BABE", vec![1, 2, 3])]);
}

#[test]
fn value_is_fetched_or_not_there() {
	let node = Fake::new(small());
	let at = node.header.hash();
	assert_eq!(fetch_value(&node, at, b":code"), Ok(Some(vec![3; 40])));
	assert_eq!(fetch_value(&node, at, b":heappages"), Ok(None));
}

#[test]
fn hash_is_read_with_and_without_prefix() {
	let digits = "ab".repeat(32);
	let hash = Hash::repeat_byte(0xab);
	assert_eq!(parse_hash(&digits), Ok(hash));
	assert_eq!(parse_hash(&format!("0x{digits}")), Ok(hash));
	for wrong in ["", "0x", "0xab", &digits[1..], &format!("{digits}ab"), &"zz".repeat(32)] {
		assert!(parse_hash(wrong).is_err(), "{wrong}");
	}
}
