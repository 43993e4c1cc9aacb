// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title An ERC-20 token with EIP-2612, for tests only: anybody mints
contract TestToken {
    bytes32 public constant PERMIT_TYPEHASH =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    string public name = "Test";
    string public symbol = "TEST";
    uint8 public decimals = 18;
    uint256 public totalSupply;
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;
    mapping(address account => uint256) public nonces;

    event Transfer(address indexed from, address indexed to, uint256 amount);
    event Approval(address indexed account, address indexed spender, uint256 amount);

    error NotEnough();
    error BadPermit();

    function mint(address to, uint256 amount) external {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        _approve(msg.sender, spender, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external virtual returns (bool) {
        _transfer(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external virtual returns (bool) {
        _spend(from, amount);
        _transfer(from, to, amount);
        return true;
    }

    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        virtual
    {
        bytes32 data = keccak256(abi.encode(PERMIT_TYPEHASH, owner, spender, value, nonces[owner]++, deadline));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", DOMAIN_SEPARATOR(), data));
        address signer = ecrecover(digest, v, r, s);
        if (block.timestamp > deadline || signer == address(0) || signer != owner) revert BadPermit();
        _approve(owner, spender, value);
    }

    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256("1"),
                block.chainid,
                address(this)
            )
        );
    }

    function _approve(address account, address spender, uint256 amount) internal {
        allowance[account][spender] = amount;
        emit Approval(account, spender, amount);
    }

    function _spend(address from, uint256 amount) internal {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed == type(uint256).max) return;
        if (allowed < amount) revert NotEnough();
        allowance[from][msg.sender] = allowed - amount;
    }

    function _transfer(address from, address to, uint256 amount) internal virtual {
        if (balanceOf[from] < amount) revert NotEnough();
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}

/// @title A token that keeps a hundredth of each payment, for tests only
contract FeeToken is TestToken {
    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        balanceOf[to] -= amount / 100;
    }
}

/// @title A token that takes a hundredth from the sender on top of each payment, for tests only
contract SenderFeeToken is TestToken {
    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        balanceOf[from] -= amount / 100;
    }
}

/// @title A token that returns nothing, as some old ones do, for tests only
contract SilentToken is TestToken {
    function transfer(address to, uint256 amount) external override returns (bool) {
        _transfer(msg.sender, to, amount);
        assembly {
            return(0, 0)
        }
    }

    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        _spend(from, amount);
        _transfer(from, to, amount);
        assembly {
            return(0, 0)
        }
    }
}

/// @title A token that says false instead of reverting, for tests only
contract FalseToken is TestToken {
    bool public refuses;

    function setRefuses(bool refuses_) external {
        refuses = refuses_;
    }

    function transfer(address to, uint256 amount) external override returns (bool) {
        if (refuses) return false;
        _transfer(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        if (refuses) return false;
        _spend(from, amount);
        _transfer(from, to, amount);
        return true;
    }
}

/// @title A token without permit, whose payments call somebody before and after, for tests only
/// @dev The call's success and answer are kept: what a token's hook could do while it is called.
contract HookToken is TestToken {
    address public target;
    bytes public data;
    bool public ok;
    bytes public answer;
    bool public called;

    function setHook(address target_, bytes calldata data_) external {
        (target, data, called) = (target_, data_, false);
    }

    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external override {
        _hook();
        revert BadPermit();
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        _hook();
    }

    function _hook() private {
        if (target == address(0)) return;
        called = true;
        (ok, answer) = target.call(data);
    }
}
