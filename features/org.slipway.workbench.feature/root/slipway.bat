@echo off
rem Starts Slipway: the workbench without arguments or as "workbench [DIR]", otherwise the command line.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java set "java=%%j"
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do set "java=%%d\bin\java.exe"
if not defined java (
  echo slipway: no Java 21 or newer found under JAVA_HOME, on the path or in the usual places. Install one or set JAVA_HOME. 1>&2
  exit /b 3
)
set "cache=%LOCALAPPDATA%\slipway"
if not exist "%cache%" mkdir "%cache%"
set "application=org.slipway.cli.app"
set "data=@none"
if "%~1"=="" set "application=org.slipway.workbench.app"
if /i "%~1"=="workbench" set "application=org.slipway.workbench.app"
if "%application%"=="org.slipway.workbench.app" set "data=%cache%\workbench"
for %%l in ("%home%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%l"
"%java%" -Xlog:disable -Xlog:all=off -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\classes.jsa" --enable-native-access=ALL-UNNAMED ^
  "-Dslipway.cwd=%CD%" "-Dslipway.script=%home%slipway.bat" ^
  -Dosgi.configuration.cascaded=true "-Dosgi.sharedConfiguration.area=file:/%home:\=/%configuration/" "-Dosgi.configuration.area=file:/%cache:\=/%/configuration/" ^
  -jar "%launcher%" -nosplash -application %application% -data "%data%" %*
exit /b %ERRORLEVEL%
