@echo off
rem Starts Slipway: the workbench without arguments or as "workbench [DIR]", otherwise the command line.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined java call :try "%%j"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do if not defined java call :try "%%d\bin\java.exe"
if not defined java (
  echo slipway: no Java 21 or newer found under JAVA_HOME, on the path or in the usual places. Install one or set JAVA_HOME. 1>&2
  exit /b 3
)

rem What is written while running belongs to the person who runs it. One cache for each set of bundles, told by the list's size.
set "installed=%home%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
for %%f in ("%installed%") do set "cache=%LOCALAPPDATA%\slipway\%%~zf-%major%"
if not exist "%cache%" mkdir "%cache%"
for /f "usebackq tokens=1,3 delims=," %%a in ("%installed%") do (
  if "%%a"=="org.eclipse.osgi" set "framework=%home%%%b"
  if "%%a"=="org.slipway.launcher" set "launcher=%home%%%b"
  if "%%a"=="org.eclipse.equinox.simpleconfigurator" set "configurator=%home%%%b"
)
rem p2 alone needs this one, an extension of the framework that would have to be installed anew on every start.
if not exist "%cache%\bundles.info" findstr /v /b "org.eclipse.osgi.compatibility.state," "%installed%" >"%cache%\bundles.info"
set "slashed=%home:\=/%"
set "quiet=-Xlog:disable --enable-native-access=ALL-UNNAMED"
if %major% geq 23 set "quiet=%quiet% --sun-misc-unsafe-memory-access=allow"
set "common=%quiet% %SLIPWAY_JAVA_OPTIONS% -XX:+AutoCreateSharedArchive "-Dslipway.cwd=%CD%" "-Dslipway.script=%home%slipway.bat" "-Dosgi.install.area=file:/%slashed%""

if "%~1"=="" goto :workbench
rem With options of the command line (--site, --json, --help) "workbench" is a command like all others, which looks at them first.
rem Most commands are over before the optimising compiler has paid; a fleet is not.
set "options="
set "tiers=1"
for %%a in (%*) do (
  set "word=%%~a"
  if "!word!"=="simulate" set "tiers=4"
  if "!word:~0,2!"=="--" set "options=yes"
  if "!word!"=="-h" set "options=yes"
)
if /i "%~1"=="workbench" if not defined options goto :workbench
rem No service component is started (start level 4), which halves the time; a command that needs one raises the level.
"%java%" %common% -XX:+UseSerialGC -XX:TieredStopAtLevel=%tiers% "-XX:SharedArchiveFile=%cache%\cli.jsa" "-Dslipway.archive=%cache%\cli.jsa" ^
  "-Dosgi.configuration.area=file:/%cache:\=/%/cli/" "-Dosgi.logfile=%cache%\cli\slipway.log" "-Dosgi.framework=file:/%framework:\=/%" ^
  "-Dosgi.bundles=reference:file:/%configurator:\=/%@1:start" -Dosgi.bundles.defaultStartLevel=4 ^
  "-Dorg.eclipse.equinox.simpleconfigurator.configUrl=file:/%cache:\=/%/bundles.info" -Dosgi.instance.area=@none -Dosgi.startLevel=4 ^
  -cp "%framework%;%launcher%" org.slipway.launcher.Launcher -application org.slipway.cli.app %*
exit /b %ERRORLEVEL%

:workbench
rem The word "workbench" is passed on no further; 23 asks to start again, for instance after an installation.
set "site=%~1"
if /i "%~1"=="workbench" set "site=%~2"
if defined site if not "%site:~0,1%"=="-" if not exist "%site%\site.yaml" (
  echo slipway: %site% is no site: it holds no site.yaml. Make one there: slipway init %site% 1>&2
  exit /b 2
)
if defined site set "site="%site%""
:again
"%java%" %common% -Djava.awt.headless=true -XX:Tier4InvocationThreshold=60000 -XX:Tier4MinInvocationThreshold=30000 -XX:Tier4CompileThreshold=120000 ^
  -XX:Tier4BackEdgeThreshold=500000 "-XX:SharedArchiveFile=%cache%\workbench.jsa" "-Dosgi.configuration.area=file:/%slashed%configuration/" ^
  -Dosgi.instance.area=@noDefault ^
  -cp "%framework%;%launcher%" org.slipway.launcher.Launcher -application org.slipway.workbench.app %site%
if %ERRORLEVEL% equ 23 goto :again
exit /b %ERRORLEVEL%

:try
rem Takes a Java that is there and new enough: the release file beside it names its version.
if not exist "%~1" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%~dp1..\release" 2^>nul') do for /f "delims=." %%m in ("%%~v") do (
  if %%m geq 21 (
    set "java=%~1"
    set "major=%%m"
  )
)
exit /b
