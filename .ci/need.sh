# shellcheck shell=bash
# What ./run, ./test and .ci/run share; they source it from the project's own
# folder. It finds out what the machine lacks, installs that where it can, and
# says what it does. bash 3.2 or newer, as macOS has it.

tags=migrated_fynedo # Fyne's present threading model, see docs of fyne.Do

say() { printf '%s\n' "$@" >&2; }

# What for, how to tell that it is there, and what brings it on Debian and
# Ubuntu, on Fedora, on Arch and on openSUSE ("-": always there).
wants() {
	cat <<-'END'
		base    file:/etc/ssl/certs/ca-certificates.crt  ca-certificates  -  -  -
		window  header:stdio.h       gcc,libc6-dev    gcc                  gcc               gcc
		window  command:pkg-config   pkg-config       pkgconf-pkg-config   pkgconf           pkgconf-pkg-config
		window  module:gl            libgl-dev        mesa-libGL-devel     libglvnd          Mesa-libGL-devel
		window  module:x11           libx11-dev       libX11-devel         libx11            libX11-devel
		window  module:xcursor       libxcursor-dev   libXcursor-devel     libxcursor        libXcursor-devel
		window  module:xrandr        libxrandr-dev    libXrandr-devel      libxrandr         libXrandr-devel
		window  module:xinerama      libxinerama-dev  libXinerama-devel    libxinerama       libXinerama-devel
		window  module:xi            libxi-dev        libXi-devel          libxi             libXi-devel
		window  module:xxf86vm       libxxf86vm-dev   libXxf86vm-devel     libxxf86vm        libXxf86vm-devel
		window  driver:dri           libgl1-mesa-dri  mesa-dri-drivers     mesa              Mesa-dri
		tests   command:Xvfb         xvfb             xorg-x11-server-Xvfb xorg-server-xvfb  xorg-x11-server-Xvfb
		tests   command:xdotool      xdotool          xdotool              xdotool           xdotool
		tests   command:qpdf         qpdf             qpdf                 qpdf              qpdf
		tests   command:pdftotext    poppler-utils    poppler-utils        poppler           poppler-tools
		lint    command:shellcheck   shellcheck       ShellCheck           shellcheck        ShellCheck
	END
}

# present KIND:NAME tells whether one thing of the table is there.
present() {
	local name=${1#*:}
	case $1 in
	file:*) test -e "$name" ;;
	command:*) command -v "$name" ;;
	header:*) printf '#include <%s>\n' "$name" | "${CC:-gcc}" -E - ;;
	module:*) pkg-config --exists "$name" ;;
	driver:*) compgen -G "/usr/lib*/dri/*_dri.so" || compgen -G "/usr/lib/*/dri/*_dri.so" ;;
	esac >/dev/null 2>&1
}

# need GROUP... returns 0 when all of these groups of the table are there, or
# have just been installed.
need() {
	case $(uname -s) in
	Linux) ;;
	*)
		need_compiler "$@"
		return
		;;
	esac
	local column=5 install=''
	if command -v apt-get >/dev/null; then
		column=2 install=apt
	elif command -v dnf >/dev/null; then
		column=3 install='sudo dnf install'
	elif command -v pacman >/dev/null; then
		column=4 install='sudo pacman -S'
	elif command -v zypper >/dev/null; then
		install='sudo zypper install'
	fi

	local missing=() row
	while read -r -a row; do
		[[ " $* " == *" ${row[0]} "* && ${row[column]} != - ]] || continue
		present "${row[1]}" || missing+=("${row[column]}")
	done <<<"$(wants)"
	[ ${#missing[@]} -gt 0 ] || return 0
	IFS=', ' read -r -a missing <<<"${missing[*]}"

	case $install in
	apt) apt_install "${missing[@]}" ;;
	sudo*)
		say "Missing here. Please run this, then start again:" "  $install ${missing[*]}"
		return 1
		;;
	*) say "This may be missing here, by the names openSUSE has for it: ${missing[*]}" "Trying all the same." ;;
	esac
}

# need_compiler stands in for need where the system itself brings the rest:
# macOS and Windows have no Xvfb, and OpenGL is always there.
need_compiler() {
	[[ " $* " == *" window "* ]] || return 0
	! command -v "${CC:-gcc}" >/dev/null && ! command -v clang >/dev/null || return 0
	say "The window needs a C compiler. Please install one, then start again:" \
		"on macOS 'xcode-select --install'; on Windows MSYS2 (https://www.msys2.org) and in it 'pacman -S mingw-w64-x86_64-gcc'."
	return 1
}

# apt_install PACKAGE... installs, having asked first unless it is root's.
apt_install() {
	say "Missing here: $*"
	if ! may_install; then
		say "Please run this, then start again:" \
			"  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
		return 1
	fi
	say "Installing it with apt-get; nothing else on this machine is changed."
	apt-cache show "$@" >/dev/null 2>&1 || as_root apt-get -q update
	as_root apt-get -q install -y --no-install-recommends "$@" && return
	say "That failed. Once more, with fresh package lists:"
	as_root apt-get -q update
	as_root apt-get -q install -y --no-install-recommends "$@" && return
	say "apt-get could not install what is missing; what it said stands above."
	return 1
}

as_root() {
	local sudo=()
	[ "$(id -u)" = 0 ] || sudo=(sudo)
	${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive "$@" >&2 </dev/null
}

# may_install: root may; others with sudo where they say yes, or where nobody
# can be asked and sudo wants no password. Asks once.
may_install() {
	[ "$(id -u)" != 0 ] || return 0
	command -v sudo >/dev/null || return 1
	if [ -t 0 ] && [ -z "${consent-}" ]; then
		read -r -p "May it be installed with sudo apt-get? [Y/n] " consent
		consent=${consent:-y}
	elif ! [ -t 0 ]; then
		sudo -n true 2>/dev/null
		return
	fi
	[[ $consent != [nN]* ]]
}

# need_go puts a Go on PATH that is new enough for go.mod: one that is there,
# one that an older Go fetches for itself, or apt's.
need_go() {
	local wanted
	wanted=$(awk '$1 == "go" { print $2 }' go.mod)
	find_go "$wanted" && return
	fetch_go && return
	apt_go && { find_go "$wanted" || fetch_go; } && return
	say "Briefdesk needs Go $wanted or newer; none was found or could be fetched here." \
		"It is had from https://go.dev/dl/ (unpacked to /usr/local/go it is found there). Then start again."
	return 1
}

# find_go VERSION puts the first Go of at least that version on PATH.
find_go() {
	local go
	for go in go /usr/local/go/bin/go /usr/lib/go-*/bin/go /usr/lib/go/bin/go; do
		if at_least "$(go_version "$go")" "$1"; then
			[ "$go" = go ] || PATH=${go%/go}:$PATH
			export PATH
			return
		fi
	done
	return 1
}

# fetch_go lets Go 1.21 or newer fetch the version go.mod asks for.
fetch_go() {
	find_go 1.21 || return
	if [ "${GOTOOLCHAIN-}" = local ]; then
		say "Go $(go_version go) is too old, and GOTOOLCHAIN=local keeps it from fetching a newer one."
		return 1
	fi
	say "Go $(go_version go) is too old; it fetches, once, the version this project needs (GOTOOLCHAIN=auto)."
	export GOTOOLCHAIN=auto
	go version >&2 && return
	unset GOTOOLCHAIN
	return 1
}

# apt_go installs apt's newest Go, if it is newer than what is there and can at
# least fetch the right one.
apt_go() {
	command -v apt-cache >/dev/null || return
	local newest
	newest=$(apt_newest_go)
	if [ -z "$newest" ]; then
		say "Go is missing here, and so are apt's package lists. Fetching them."
		may_install && as_root apt-get -q update
		newest=$(apt_newest_go)
	fi
	at_least "$newest" 1.21 && ! at_least "$(go_version go)" "$newest" || return
	apt_install "golang-$newest-go"
}

apt_newest_go() {
	apt-cache search --names-only '^golang-1\.[0-9]+-go$' | sed 's/^golang-//; s/-go .*//' | sort -V | tail -n 1
}

go_version() { GOTOOLCHAIN=local "$1" version 2>/dev/null | awk '{ sub(/^go/, "", $3); print $3 }'; }

# at_least VERSION MINIMUM
at_least() { [ -n "$1" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# build OUT PACKAGE... is go build that shows how far it has come: Fyne and
# SQLite take minutes the first time.
build() {
	local out=$1 work status=0
	shift
	work=$(mktemp -d) || return
	say "Looking through the packages …"
	if go list -deps -tags "$tags" -f '{{if .Stale}}{{.ImportPath}}{{end}}' "$@" >"$work/todo"; then
		compile "$work" "$out" "$@" || status=$?
	else
		status=1
	fi
	rm -r "$work"
	return "$status"
}

# compile WORK OUT PACKAGE... builds; WORK/todo lists what is not compiled yet.
compile() {
	local work=$1 out=$2 pid all next=0 status=0
	shift 2
	all=$(wc -l <"$work/todo")
	[ "$all" -lt 100 ] || say "Compiling $((all)) packages. The first time this takes some minutes: five with the window, on two cores."
	go build -v -tags "$tags" -o "$out" "$@" 2>"$work/log" &
	pid=$!
	trap 'kill "$pid" 2>/dev/null; rm -r "$work"; exit 130' INT TERM
	while kill -0 "$pid" 2>/dev/null; do
		if [ "$all" -lt 100 ]; then
			:
		elif [ -t 2 ]; then
			printf '\r  %d of %d ' "$(wc -l <"$work/log")" "$all" >&2
		elif [ "$SECONDS" -ge "$next" ]; then
			say "  $(($(wc -l <"$work/log"))) of $((all))"
			next=$((SECONDS + 30))
		fi
		sleep 0.3
	done
	wait "$pid" || status=$?
	trap - INT TERM
	[ "$all" -lt 100 ] || say ""
	grep -vxFf "$work/todo" "$work/log" >&2 # what is no package name is a complaint
	return "$status"
}

# packages plain|window lists our packages that do without Fyne, or need it.
packages() {
	go list -tags "$tags" -f '{{.ImportPath}} {{.Deps}}' ./... |
		awk -v kind="$1" '(/[ []fyne\.io\// ? "window" : "plain") == kind { print $1 }'
}
